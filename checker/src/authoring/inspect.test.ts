import { describe, expect, it } from "vitest";
import { inspect } from "./inspect.ts";
import { found, inspectSample, mistakeJson, type Sample } from "./testing/sample-exercise.ts";

const bilingual = (en: string, zh: string) => ({ en, "zh-Hans": zh });
const firstOf = <Item>(items: Item[]): Item => {
  const [first] = items;
  if (first === undefined) throw new Error("The sample has one.");
  return first;
};

it("finds nothing in a clean exercise, and every submission of it runnable, the solution first", () => {
  const { findings, runnable } = inspectSample();
  expect(findings).toEqual([]);
  expect(runnable?.entries.map(({ name, expectation }) => `${name} ${expectation.kind}`).slice(0, 3)).toEqual([
    "solution passes",
    "start starts",
    "alternatives/batch passes",
  ]);
  expect(runnable?.entries).toHaveLength(14);
});

it("lets a host that a submission leaves out run the solution's script", () => {
  const batch = inspectSample().runnable?.entries.find(({ name }) => name === "alternatives/batch");
  expect(Object.keys(batch?.submission.scripts ?? {})).toEqual(["host1", "host2"]);
  expect(batch?.submission.scripts.host2?.text).toBe("ip netns add pod1\nip netns add pod2\n");
});

const noReason = JSON.stringify([{ mutants: [{ host: "host1", before: "a", after: "b" }] }]);

/** One change to the clean exercise, and the one finding that it must make. */
type Row = [change: string, finding: string, (sample: Sample) => void];

const manifestRows: Row[] = [
  [
    "a missing translation",
    "translation-missing at exercise.ts: checks.pod1.title",
    ({ manifest }) => {
      Reflect.deleteProperty(firstOf(manifest.checks).title, "zh-Hans");
    },
  ],
  [
    "a bad id",
    "bad-id at exercise.ts: checks.Pod_1.id",
    ({ manifest }) => {
      firstOf(manifest.checks).id = "Pod_1";
    },
  ],
  [
    "a duplicate id",
    "manifest-invalid at exercise.ts",
    ({ manifest }) => {
      firstOf(manifest.checks).id = "pod2";
    },
  ],
  [
    "a hint that nobody would see",
    "unknown-hint at exercise.ts: checks.pod1.hints.lost",
    ({ manifest }) => {
      Object.assign(firstOf(manifest.checks).hints, { lost: bilingual("Look.", "看看。") });
    },
  ],
  [
    "no hints",
    "manifest-invalid at exercise.ts: hints",
    ({ manifest }) => {
      manifest.hints = [];
    },
  ],
  [
    "an unknown field",
    "manifest-invalid at exercise.ts",
    ({ manifest }) => {
      Object.assign(manifest, { author: "me" });
    },
  ],
  [
    "points that are not 100",
    "points-not-100 at exercise.ts: checks",
    ({ manifest }) => {
      firstOf(manifest.checks).points += 1;
    },
  ],
  [
    "another slug than the folder's",
    "slug-mismatch at exercise.ts: slug",
    ({ manifest }) => {
      manifest.slug = "09-other";
    },
  ],
];

const textRows: Row[] = [
  [
    "an empty hint",
    "text-empty at exercise.ts: hints[0]",
    ({ manifest }) => {
      manifest.hints = [bilingual(" ", " ")];
    },
  ],
  [
    "a text that is still the scaffold's",
    "placeholder at exercise.ts: title",
    ({ manifest }) => {
      manifest.title = bilingual("REPLACE: the topic", "主题");
    },
  ],
  [
    "a text that was copied into both languages",
    "same-in-both-languages at exercise.ts: checks.pod1.hints.absent",
    ({ manifest }) => {
      firstOf(manifest.checks).hints.absent = bilingual("Look at it again.", "Look at it again.");
    },
  ],
  [
    "a Chinese text without a Chinese character",
    "no-chinese at exercise.ts: task",
    ({ manifest }) => {
      manifest.task = bilingual("Make two namespaces.", "Make two of them.");
    },
  ],
  [
    "an English text in Chinese",
    "chinese-in-english at exercise.ts: task",
    ({ manifest }) => {
      manifest.task = bilingual("创建两个命名空间。", "创建两个命名空间。");
    },
  ],
];

const fileRows: Row[] = [
  ["a stray file", "stray-file at notes.txt", ({ files }) => files.set("notes.txt", "x")],
  ["a script beside the submissions", "stray-file at alternatives/host1.sh", ({ files }) => files.set("alternatives/host1.sh", "id")],
  [
    "a mistake.json of an alternative",
    "stray-file at alternatives/loop/mistake.json",
    (s) => s.files.set("alternatives/loop/mistake.json", "{}"),
  ],
  ["a link", "stray-file at solution/link.sh", ({ oddities }) => oddities.push("solution/link.sh")],
  ["records of mutants that are no list", "mutants-json-invalid at mutants.json", ({ files }) => files.set("mutants.json", "{}")],
  ["a record without a reason", "mutants-json-invalid at mutants.json: 0.reason", (s) => s.files.set("mutants.json", noReason)],
  ["a starter for one host alone", "script-missing at start/host2.sh", ({ files }) => files.delete("start/host2.sh")],
  ["a script of an unknown host", "unknown-host at mistakes/wrong-1/host3.sh", (s) => s.files.set("mistakes/wrong-1/host3.sh", "id")],
  ["a script of a host outside", "unknown-host at solution/web.sh", ({ files }) => files.set("solution/web.sh", "id")],
  ["a mistake without a script", "no-script at mistakes/wrong-1", ({ files }) => files.delete("mistakes/wrong-1/host1.sh")],
  ["a name in another form", "bad-name at alternatives/My_way", ({ files }) => files.set("alternatives/My_way/host1.sh", "id")],
  ["an empty script", "script-rejected at alternatives/loop/host1.sh", ({ files }) => files.set("alternatives/loop/host1.sh", "\n")],
  ["CRLF", "script-encoding at alternatives/loop/host1.sh", ({ files }) => files.set("alternatives/loop/host1.sh", "id\r\n")],
  [
    "a script that is still the scaffold's",
    "placeholder at solution/host1.sh",
    ({ files }) => files.set("solution/host1.sh", "# REPLACE: what this builds\n# 待替换：搭建什么\nip netns add pod1\n"),
  ],
  [
    "two alternatives that are one",
    "same-scripts at alternatives/loop",
    ({ files }) => files.set("alternatives/loop/host1.sh", files.get("alternatives/batch/host1.sh") ?? ""),
  ],
  [
    "a starter that is the solution",
    "same-scripts at start",
    ({ files }) => {
      const both = "# TODO: x\n# TODO：写\nip netns add pod1\n";
      for (const path of ["start/host1.sh", "solution/host1.sh", "start/host2.sh", "solution/host2.sh"]) files.set(path, both);
    },
  ],
  [
    "a starter without TODO",
    "starter-without-todo at start/host2.sh",
    ({ files }) => files.set("start/host2.sh", "# Make pod1. 创建 pod1。\n"),
  ],
  [
    "a starter with TODO in English alone",
    "starter-without-todo at start/host1.sh",
    (s) => s.files.set("start/host1.sh", "# TODO: pod1\n"),
  ],
  [
    "a starter with TODO in Chinese alone",
    "starter-without-todo at start/host1.sh",
    (s) => s.files.set("start/host1.sh", "# TODO：创建\n"),
  ],
  [
    "a solution with a comment in English alone",
    "solution-in-one-language at solution/host1.sh",
    (s) => s.files.set("solution/host1.sh", "# Two pods.\n# 两个 Pod。\nip netns add pod1\n# The other one.\nip netns add pod2\n"),
  ],
  [
    "a solution with a comment in Chinese alone",
    "solution-in-one-language at solution/host2.sh",
    (s) => s.files.set("solution/host2.sh", "#!/bin/bash\n# 两个 Pod。\nip netns add pod1\n"),
  ],
  [
    "a solution with a comment after code in English alone",
    "solution-in-one-language at solution/host1.sh",
    (s) => s.files.set("solution/host1.sh", "ip netns add pod1 # The first one.\n"),
  ],
];

const json = "mistakes/wrong-1/mistake.json";
const coverageRows: Row[] = [
  ["no mistake.json", `mistake-json-missing at ${json}`, ({ files }) => files.delete(json)],
  ["a mistake.json that is none", `mistake-json-invalid at ${json}`, ({ files }) => files.set(json, "{")],
  ["a mistake that names nothing", `mistake-json-invalid at ${json}: fails`, ({ files }) => files.set(json, mistakeJson([]))],
  ["a mistake that names a check twice", `mistake-json-invalid at ${json}: fails`, (s) => s.files.set(json, mistakeJson(["pod1", "pod1"]))],
  ["a mistake without a title", `mistake-without-title at ${json}`, ({ files }) => files.set(json, '{ "fails": ["pod1"] }')],
  [
    "a title without a Chinese one",
    `mistake-without-title at ${json}`,
    (s) => s.files.set(json, '{ "fails": ["pod1"], "title": { "en": "x" } }'),
  ],
  [
    "a title in one language twice",
    `same-in-both-languages at ${json}: title`,
    (s) => s.files.set(json, mistakeJson(["pod1"]).replace("名字写错了", "The wrong name")),
  ],
  ["a mistake at an unknown check", `unknown-check at ${json}: fails`, ({ files }) => files.set(json, mistakeJson(["pod3"]))],
  ["three alternatives", "too-few-alternatives at alternatives/", ({ files }) => files.delete("alternatives/loop/host1.sh")],
  [
    "seven mistakes",
    "too-few-mistakes at mistakes/",
    ({ files }) => {
      files.delete(json);
      files.delete("mistakes/wrong-1/host1.sh");
    },
  ],
  [
    "a check that no mistake fails",
    "check-without-mistake at exercise.ts: checks.pod2",
    ({ files }) => {
      for (const number of [1, 3, 5, 7]) files.set(`mistakes/wrong-${number}/mistake.json`, mistakeJson(["pod1"]));
    },
  ],
];

describe.each([
  ["the manifest", manifestRows],
  ["the texts", textRows],
  ["the files", fileRows],
  ["the mistakes and alternatives", coverageRows],
])("one change to %s makes one finding:", (_, rows) => {
  it.each(rows)("%s", (_change, finding, change) => {
    expect(found((sample) => void change(sample))).toEqual([finding]);
  });
});

describe("what is no fault", () => {
  it.each<[string, (sample: Sample) => void]>([
    ["a bare name that is the same in both languages", ({ manifest }) => Object.assign(manifest, { title: bilingual("VXLAN", "VXLAN") })],
    ["a command that is", ({ manifest }) => Object.assign(manifest, { hints: [bilingual("`ip netns list`", "`ip netns list`")] })],
    ["a solution's comment after code in both languages", (s) => s.files.set("solution/host1.sh", "id # who am I? / 我是谁？\n")],
    ["a solution's # that begins no comment", (s) => s.files.set("solution/host1.sh", 'echo "pod # one" pod#two\n')],
    ["a mistake that fails the check of its own end", (s) => s.files.set(json, mistakeJson(["pod2", "script-ended-host1"]))],
    ["Chinese in code", ({ manifest }) => Object.assign(manifest, { hints: [bilingual("Try `echo 你好`.", "试试 `echo 你好`。")] })],
  ])("%s", (_, change) => expect(found(change)).toEqual([]));
});

describe("without a manifest to go by", () => {
  const files = (paths: string[]) => ({ slug: "09-sample", files: new Map(paths.map((path) => [path, new Uint8Array()])), oddities: [] });

  it("says that there is none", () => {
    const { findings } = inspect(files(["start/host1.sh"]), { status: "broken", reason: "not found" });
    expect(findings.map(({ code }) => code)).toEqual(["manifest-missing"]);
  });

  it("says why it does not compile, and nothing else", () => {
    const { findings, runnable } = inspect(files(["exercise.ts"]), { status: "broken", reason: "Unexpected }" });
    expect(findings).toMatchObject([{ code: "manifest-broken", problem: "Unexpected }" }]);
    expect(runnable).toBeNull();
  });
});

it("tells where a solution's comments are in one language alone", () => {
  const script = "#!/bin/bash\n# Two pods.\n#   Both empty.\n\n# Make them.\n# 创建它们。\nip netns add pod1 # 第一个\n";
  const { findings } = inspectSample(({ files }) => files.set("solution/host1.sh", script));
  expect(findings).toMatchInlineSnapshot(`
    [
      {
        "code": "solution-in-one-language",
        "next": "Write each in English, and in Chinese in the lines below it; after code, as \`# English / 中文\`.",
        "problem": "Comments are in one language alone at line 2, 7.",
        "where": "solution/host1.sh",
      },
    ]
  `);
});

it("tells for each finding what to do next", () => {
  const { findings } = inspectSample(({ files }) => {
    for (const path of [...files.keys()].filter((name) => !name.startsWith("solution"))) files.delete(path);
  });
  expect(findings).toMatchInlineSnapshot(`
    [
      {
        "code": "script-missing",
        "next": "Write it: the starter and the solution have one for each host.",
        "problem": "host1 has no script here.",
        "where": "start/host1.sh",
      },
      {
        "code": "script-missing",
        "next": "Write it: the starter and the solution have one for each host.",
        "problem": "host2 has no script here.",
        "where": "start/host2.sh",
      },
      {
        "code": "too-few-alternatives",
        "next": "Write 4 more right ways, with other tools or in another order, to show that the checks accept them.",
        "problem": "There are no alternatives; an exercise has at least 4.",
        "where": "alternatives/",
      },
      {
        "code": "too-few-mistakes",
        "next": "Write 8 more mistakes that real learners make.",
        "problem": "There are no mistakes; an exercise has at least 8.",
        "where": "mistakes/",
      },
      {
        "code": "check-without-mistake",
        "next": "Write a mistake that fails just there. If there is none that a learner would make, the check says nothing that others do not: drop or sharpen it.",
        "problem": "No mistake fails at this check, so nothing shows that it can fail.",
        "where": "exercise.ts: checks.pod1",
      },
      {
        "code": "check-without-mistake",
        "next": "Write a mistake that fails just there. If there is none that a learner would make, the check says nothing that others do not: drop or sharpen it.",
        "problem": "No mistake fails at this check, so nothing shows that it can fail.",
        "where": "exercise.ts: checks.pod2",
      },
    ]
  `);
});
