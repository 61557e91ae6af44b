import type { ExerciseManifest } from "../../exercise/exercise.ts";
import type { ExerciseFiles } from "../exercise-files.ts";
import { type Inspection, inspect } from "../inspect.ts";

const text = (en: string, zh: string) => ({ en, "zh-Hans": zh });

/** A folder in memory, for a test to change in one way: the manifest, and the other files' texts by their paths. */
export type Sample = { slug: string; manifest: Manifest; files: Map<string, string>; oddities: string[] };
type Manifest = ReturnType<typeof manifest>;

function manifest() {
  return {
    format: 1,
    slug: "09-sample",
    title: text("Two namespaces", "两个命名空间"),
    task: text("Make the namespaces pod1 and pod2.", "创建命名空间 pod1 和 pod2。"),
    topology: { hosts: [{ name: "host1" }, { name: "host2" }, { name: "web", role: "outside" as const }] },
    needs: [],
    stages: [],
    checks: [namespaceCheck("pod1"), namespaceCheck("pod2")],
    hints: [text("`ip netns add` makes one.", "用 `ip netns add` 创建。")],
  } satisfies ExerciseManifest;
}

function namespaceCheck(id: string) {
  return {
    id,
    kind: "namespace" as const,
    title: text(`There is a namespace ${id}`, `存在命名空间 ${id}`),
    place: `host1/${id}`,
    points: 50,
    hints: { absent: text("Look at `ip netns`.", "看看 `ip netns`。") },
  };
}

function texts(): [string, string][] {
  const starter = "# TODO: make pod1 and pod2.\n# TODO：创建 pod1 和 pod2。\n";
  const alternatives = ["batch", "loop", "nsenter", "unshare"].map((name): [string, string] => [
    `alternatives/${name}/host1.sh`,
    `ip netns add pod1; ip netns add pod2 # ${name}\n`,
  ]);
  const mistakes = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((number): [string, string][] => [
    [`mistakes/wrong-${number}/host1.sh`, `ip netns add wrong-${number}\n`],
    [`mistakes/wrong-${number}/mistake.json`, mistakeJson(number % 2 === 0 ? ["pod1"] : ["pod2"])],
  ]);
  const both = ["host1", "host2"].flatMap((host): [string, string][] => [
    [`start/${host}.sh`, starter],
    [`solution/${host}.sh`, "ip netns add pod1\nip netns add pod2\n"],
  ]);
  return [...both, ...alternatives, ...mistakes];
}

export function mistakeJson(fails: string[]): string {
  return JSON.stringify({ fails, title: text("The wrong name", "名字写错了") });
}

/** What is found in the sample, which is clean until it is changed. */
export function inspectSample(change: (sample: Sample) => void = () => undefined): Inspection {
  const sample: Sample = { slug: "09-sample", manifest: manifest(), files: new Map(texts()), oddities: [] };
  change(sample);
  const encoder = new TextEncoder();
  const files: ExerciseFiles["files"] = new Map(
    [["exercise.ts", ""], ...sample.files].map(([path = "", content = ""]) => [path, encoder.encode(content)]),
  );
  return inspect({ slug: sample.slug, files, oddities: sample.oddities }, { status: "compiled", value: sample.manifest });
}

/** Code and place of each finding. */
export function found(change: (sample: Sample) => void): string[] {
  return inspectSample(change).findings.map(({ code, where }) => `${code} at ${where}`);
}
