import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { $ } from "zx";
import { type ActionSource, classroomFiles, githubRepository, readActionSource } from "../../classroom/repository.ts";
import type { Locale } from "../../exercise/localized.ts";
import { type ExerciseRow, exerciseFolder, listExercises, sources } from "../catalogue.ts";
import { CliError } from "../cli-error.ts";

export type InitOptions = { action?: string; locale: Locale };

/** `lab-check init <folder>`: a repository for the learners of a class. */
export async function initCommand(folder: string, { action, locale }: InitOptions): Promise<void> {
  const rows = await listExercises();
  const source = action === undefined ? await ownSource() : givenSource(action);
  const files = new Map([...classroomFiles(rows, source), ...(await starters(rows))]);
  await writeNew(folder, files);
  process.stdout.write(madeText(folder, [...files.keys()], source)[locale]);
}

async function starters(rows: readonly ExerciseRow[]): Promise<[string, string][]> {
  return Promise.all(
    rows.flatMap(({ slug, hosts }) =>
      hosts.map(
        async (host): Promise<[string, string]> => [
          `${slug}/${host}.sh`,
          await readFile(join(await exerciseFolder(slug), "start", `${host}.sh`), "utf8"),
        ],
      ),
    ),
  );
}

function givenSource(action: string): ActionSource {
  const source = readActionSource(action);
  if (source !== null) return source;
  throw new CliError("bad-usage", { en: `"${action}" does not name an action.`, "zh-Hans": `“${action}” 不是 action 的写法。` }, nameIt);
}

/** The repository on GitHub that this checkout was cloned from, at the commit that is checked out. */
async function ownSource(): Promise<ActionSource> {
  // Of this checkout alone: git by itself would look in the folders above, too.
  const folder = join(dirname(sources), ".git");
  const git = async (...words: string[]): Promise<string> =>
    (await $({ quiet: true, nothrow: true })`git --git-dir ${folder} ${words}`).stdout.trim();
  const [repository, ref] = [githubRepository(await git("remote", "get-url", "origin")), await git("rev-parse", "HEAD")];
  if (repository !== null && ref !== "") return { repository, ref };
  throw new CliError(
    "bad-usage",
    {
      en: "Where on GitHub Podwire's own repository is cannot be told: this lab-check is no clone of one.",
      "zh-Hans": "无法得知 Podwire 自己在 GitHub 上的仓库：这个 lab-check 不是从那里克隆的。",
    },
    nameIt,
  );
}

const nameIt = {
  en: "Name it with --action, with a tag or a commit: --action owner/podwire@v1.",
  "zh-Hans": "请用 --action 指定，并带上标签或提交，例如 --action owner/podwire@v1。",
};

/** Looks at all files before it writes one: nothing that is there is written over. */
async function writeNew(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const present: string[] = [];
  for (const path of files.keys()) if (await exists(join(folder, path))) present.push(path);
  if (present.length > 0) throw overwrites(folder, present);
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: "wx", mode: path.endsWith(".sh") ? 0o755 : 0o644 });
    }
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function overwrites(folder: string, present: readonly string[]): CliError {
  const list = present.join(", ");
  return new CliError(
    "would-overwrite",
    {
      en: `${folder} has files already that would be written over: ${list}. Nothing was changed.`,
      "zh-Hans": `${folder} 里已有会被覆盖的文件：${list}。没有改动任何文件。`,
    },
    { en: "Take a new folder, or move these files away.", "zh-Hans": "请换一个新文件夹，或者先把这些文件移走。" },
  );
}

function unwritable(folder: string, cause: unknown): CliError {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new CliError(
    "work-folder",
    { en: `${folder} cannot be written (${reason}).`, "zh-Hans": `无法写入 ${folder}（${reason}）。` },
    { en: "Name a folder of your own.", "zh-Hans": "请指定一个你自己的文件夹。" },
    { cause },
  );
}

function madeText(folder: string, paths: readonly string[], { repository, ref }: ActionSource): Record<Locale, string> {
  const list = paths.map((path) => `  ${path}\n`).join("");
  return {
    en: `Made in ${folder}:
${list}
Grading runs the action ${repository}@${ref}.

What next:
  1. cd ${folder} && git init && git add . && git commit -m "Start"
  2. Push it to a repository on GitHub, and make that a template (Settings, "Template repository").
  3. Give it to your class: docs/guides/classroom.md says how, step by step.
`,
    "zh-Hans": `已在 ${folder} 中生成：
${list}
评分使用 action ${repository}@${ref}。

接下来：
  1. cd ${folder} && git init && git add . && git commit -m "Start"
  2. 推送到 GitHub 上的一个仓库，并把它设为模板（Settings 里的 “Template repository”）。
  3. 发给你的班级：docs/guides/classroom.md 里有分步说明。
`,
  };
}
