import type { Localized } from "../exercise/localized.ts";
import { debianPackages } from "../machine/native/packages.ts";

/** Podwire's own repository on GitHub, at one commit, branch or tag. */
export type ActionSource = { repository: string; ref: string };

/** An exercise as a class's repository tells of it. */
export type Assignment = { id: string; slug: string; title: Localized; hosts: readonly string[] };

/** `owner/repository@ref`, or null where it is none. */
export function readActionSource(text: string): ActionSource | null {
  const [, repository, ref] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(text) ?? [];
  return repository === undefined || ref === undefined ? null : { repository, ref };
}

/** `owner/repository` of a remote of git's that is on GitHub, else null. */
export function githubRepository(remote: string): string | null {
  return (
    /^(?:https:\/\/(?:[^@/]*@)?github\.com\/|git@github\.com:|ssh:\/\/git@github\.com\/)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      remote,
    )?.[1] ?? null
  );
}

/** The files of a repository for a class's learners, but for the starters. */
export function classroomFiles(assignments: readonly Assignment[], source: ActionSource): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", readme(assignments)],
    ["README.zh-Hans.md", chineseReadme(assignments)],
    [".gitignore", ignored],
    [".devcontainer/devcontainer.json", devcontainer(source)],
    [".github/workflows/autograde.yml", workflow(source)],
  ]);
}

const ignored = `# What lab-check keeps for you, beside your scripts.
.progress.json*
before-reset-*/
`;

const files = ({ slug, hosts }: Assignment): string => hosts.map((host) => `\`${slug}/${host}.sh\``).join(", ");

const readme = (assignments: readonly Assignment[]): string => `# Container networks by hand

Each folder is an exercise: you write the script of each host, and a real Linux kernel judges the network that it builds.

[用中文阅读](README.zh-Hans.md)

| exercise | what it is about | you write |
| --- | --- | --- |
${assignments.map((assignment) => `| ${assignment.id} | ${assignment.title.en} | ${files(assignment)} |`).join("\n")}

## Work

Open this repository in a container: a codespace on GitHub, or "Reopen in Container" in an editor that knows dev containers. There,
in this folder:

\`\`\`sh
lab-check list                # the exercises, and how far you are
lab-check ${example(assignments)}         # check your script
lab-check watch ${example(assignments)}   # check it after each save
lab-check hint ${example(assignments)}    # one hint more each time
\`\`\`

## Hand in

Commit, and push. GitHub then grades every exercise: see the summary of the newest run under "Actions".
`;

const chineseReadme = (assignments: readonly Assignment[]): string => `# 亲手搭建容器网络

每个文件夹是一个练习：为每台主机写一个脚本，由真正的 Linux 内核评判它搭出来的网络。

[English](README.md)

| 练习 | 主题 | 你要写的脚本 |
| --- | --- | --- |
${assignments.map((assignment) => `| ${assignment.id} | ${assignment.title["zh-Hans"]} | ${files(assignment)} |`).join("\n")}

## 动手做

在容器里打开本仓库：可以用 GitHub 的 codespace，也可以在支持 dev container 的编辑器里选择“在容器中重新打开”。然后在这个文件夹里运行：

\`\`\`sh
lab-check list                # 列出练习和你的进度
lab-check ${example(assignments)}         # 检查你的脚本
lab-check watch ${example(assignments)}   # 每次保存后自动检查
lab-check hint ${example(assignments)}    # 每次多给一条提示
\`\`\`

想看中文，请加上 \`--locale zh-Hans\`，或者先运行 \`export LANG=zh_CN.UTF-8\`。

## 提交

提交（commit）并推送（push）。GitHub 会给每个练习评分：请看 “Actions” 里最新一次运行的摘要。
`;

function example(assignments: readonly Assignment[]): string {
  return assignments[0]?.id ?? "exercise-02";
}

/** The image is Debian's, so that the virtual machine's image can be made in it; privileged, so that mostly none is needed. */
function devcontainer({ repository, ref }: ActionSource): string {
  const container = {
    name: "Podwire",
    image: "node:22-bookworm",
    privileged: true,
    onCreateCommand: `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${debianPackages.join(" ")}`,
    postCreateCommand: [
      `git clone https://github.com/${repository}.git /opt/podwire`,
      "cd /opt/podwire",
      `git checkout ${ref}`,
      "npm ci --ignore-scripts --workspace lab-check",
      "npm run build --workspace lab-check",
      "ln -s /opt/podwire/checker/bin/lab-check.js /usr/local/bin/lab-check",
    ].join(" && "),
  };
  return `${JSON.stringify(container, null, 2)}\n`;
}

/** The names of the workflow and of its job are those that GitHub Classroom looks for. */
const workflow = ({ repository, ref }: ActionSource): string => `name: Autograding Tests

on:
  push:
  workflow_dispatch:

permissions:
  contents: read

jobs:
  run-autograding-tests:
    runs-on: ubuntu-latest
    # Debian, in which both machines work. Privileged, so that the runner's own kernel can hold the labs, which is fastest.
    container:
      image: node:22-bookworm
      options: --privileged
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      # Ubuntu's kernel lets programs make user namespaces only where this is off. The runner is thrown away after the job.
      - name: Let labs make user namespaces
        run: echo 0 > /proc/sys/kernel/apparmor_restrict_unprivileged_userns
        continue-on-error: true
      # The virtual machine's image, for exercises that the runner's kernel cannot hold.
      - uses: actions/cache@v4
        with:
          path: ~/.cache/lab-check
          key: lab-check-${ref}
      # It judges by its own copy of the exercises: of this repository it reads the scripts and nothing else.
      - uses: ${repository}@${ref}
        with:
          exercises: all
          fail-on: failed
          locale: en
`;
