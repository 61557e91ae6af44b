import { manifestName } from "./exercise-files.ts";
import { placeholderMarks } from "./texts.ts";

const { en, "zh-Hans": zh } = placeholderMarks;

/** The files of a new exercise: complete in shape, and marked wherever its author has to write something else. */
export function scaffold(slug: string): ReadonlyMap<string, string> {
  return new Map([
    [manifestName, manifest(slug)],
    ["start/host1.sh", start],
    ["solution/host1.sh", solution],
    ["alternatives/batch/host1.sh", alternative],
    ["mistakes/wrong-name/host1.sh", mistake],
    ["mistakes/wrong-name/mistake.json", mistakeJson],
  ]);
}

const manifest = (slug: string): string => `import type { ExerciseManifest } from "lab-check";

// docs/reference/manifest.md and checks.md describe every field. The finished exercises beside this one show them at work.
export default {
  format: 1,
  slug: "${slug}",
  title: { en: "${en} what the exercise is about", "zh-Hans": "${zh}练习的主题" },
  task: {
    en: "${en} what is there already, what to build (names, addresses), and what must work at the end.",
    "zh-Hans": "${zh}已经有什么，要搭建什么（名称、地址），最后什么要能工作。",
  },
  topology: { hosts: [{ name: "host1", uplinks: [{ device: "ens33", address: "192.168.30.211/24" }] }] },
  // What the kernel must be able to do: veth, bridge, br_netfilter, iptables, ipip.
  needs: [],
  // What the lab probes when every script has ended: pings and TCP attempts, with the devices to capture on.
  stages: [],
  // What must hold at the end. The points of all checks are 100 together.
  checks: [
    {
      id: "pod1-namespace",
      kind: "namespace",
      title: { en: "${en} a network namespace pod1 exists", "zh-Hans": "${zh}存在网络命名空间 pod1" },
      place: "host1/pod1",
      points: 100,
      hints: {
        absent: { en: "${en} what to try if there is none.", "zh-Hans": "${zh}如果没有，可以试试什么。" },
      },
    },
  ],
  hints: [
    { en: "${en} a first nudge; the last hint is nearly the command.", "zh-Hans": "${zh}先轻轻点一下；最后一条提示几乎就是命令。" },
  ],
} satisfies ExerciseManifest;
`;

const start = `#!/usr/bin/env bash
# ${en} what this exercise is about, and what host1 has already.
# ${zh}本练习的主题，以及 host1 上已经有什么。

# TODO 1: make the network namespace pod1.
# TODO 1：创建网络命名空间 pod1。

`;

const solution = `#!/usr/bin/env bash
# ${en} what this builds, in a line.
# ${zh}用一行说明这份答案搭建了什么。
set -e

ip netns add pod1
`;

const alternative = `#!/usr/bin/env bash
# ${en} what is different here. This one gives ip its commands in a batch.
set -e

ip -batch - <<'END'
netns add pod1
END
`;

const mistake = `#!/usr/bin/env bash
# ${en} what goes wrong here. This one calls the namespace by another name.
set -e

ip netns add pod-1
`;

const mistakeJson = `{
  "fails": ["pod1-namespace"],
  "title": { "en": "${en} the namespace has another name", "zh-Hans": "${zh}命名空间的名字写错了" }
}
`;
