import { expect, it } from "vitest";
import type { ExerciseManifest } from "./exercise.ts";
import { exerciseSchema } from "./exercise.ts";

const text = { en: "text", "zh-Hans": "文字" };
const about = { title: text, points: 1, hints: {} };
const stage = { id: "reach", captures: ["host1:x"], actions: [{ kind: "ping" as const, id: "there", from: "host1", to: "10.0.0.1" }] };
const check = { ...about, id: "answers", kind: "ping" as const, probe: "there", expect: { outcome: "reply" as const } };
const sound = {
  format: 1,
  slug: "99-sample",
  title: text,
  task: text,
  needs: [],
  hints: [text],
  topology: { hosts: [{ name: "host1" }] },
  stages: [stage],
  checks: [check],
} satisfies ExerciseManifest;

const problems = (changes: Partial<ExerciseManifest>): string[] => {
  const parsed = exerciseSchema.safeParse({ ...sound, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};
const frame = (name: string, at: string) => ({ name, says: text, at, packet: { kind: "arp" as const } });

it("accepts a sound manifest", () => {
  expect(problems({})).toEqual([]);
});

it("refuses names that stand for nothing or for two things", () => {
  expect(problems({ checks: [check, check] })).toEqual(["Two checks are called answers."]);
  expect(problems({ stages: [stage, { ...stage, id: "again" }] })).toEqual([
    "Two actions are called there; their names are one for all stages.",
  ]);
  expect(problems({ stages: [stage, { ...stage, actions: [{ kind: "ping", id: "other", from: "host1", to: "10.0.0.1" }] }] })).toEqual([
    "Two stages are called reach.",
  ]);
  expect(problems({ checks: [{ ...check, id: "script-ended" }] })).toEqual(["script-ended: the checker adds checks of that name itself."]);
  expect(problems({ checks: [{ ...check, probe: "absent" }] })).toEqual(["answers: no stage has a ping called absent."]);
  expect(problems({ checks: [{ ...about, id: "t", kind: "tcp", probe: "there", expect: "reached" }] })).toEqual([
    "t: no stage has a tcp called there.",
  ]);
  expect(problems({ checks: [{ ...about, id: "f", kind: "fdb", stage: "no", port: "host1:x", station: { macOf: "host1:y" } }] })).toEqual([
    "f: there is no stage no.",
  ]);
});

it("lets a check need earlier ones alone", () => {
  expect(
    problems({
      checks: [
        { ...check, needs: ["later"] },
        { ...check, id: "later" },
      ],
    }),
  ).toEqual(["answers needs later, which is no earlier check."]);
  expect(problems({ checks: [{ ...check, needs: ["answers"] }] })).toEqual(["answers needs answers, which is no earlier check."]);
});

it("looks for frames only where they are captured", () => {
  const capture = { ...about, id: "wire", kind: "capture" as const, stage: "reach" };
  expect(problems({ checks: [{ ...capture, sequence: [frame("one", "host1:x")] }] })).toEqual([]);
  expect(problems({ checks: [capture] })).toEqual(["wire: it looks for no frame."]);
  expect(problems({ checks: [{ ...capture, never: [frame("one", "host1:y")] }] })).toEqual([
    "wire: one is at host1:y, which reach does not capture.",
  ]);
  expect(problems({ checks: [{ ...capture, sequence: [frame("one", "host1:x")], never: [frame("one", "host1:x")] }] })).toEqual([
    "wire: two frames are called one.",
  ]);
});

it("varies only what the manifest speaks of, once", () => {
  const network = { kind: "network" as const, value: "10.0.0" };
  expect(problems({ variables: [network] })).toEqual([]);
  expect(problems({ variables: [network, network] })).toEqual(["Two variables are 10.0.0."]);
  expect(problems({ variables: [{ ...network, value: "10.0.1" }] })).toEqual(["The variable 10.0.1 stands nowhere in the manifest."]);
  const named = { ...text, en: "cali01 and calix1" };
  expect(problems({ task: named, variables: [{ kind: "device", value: "cali01", stem: "cali" }] })).toEqual([]);
  expect(problems({ task: named, variables: [{ kind: "device", value: "calix1", stem: "cali" }] })).toEqual([
    "calix1 is not its stem with hexadecimal digits.",
  ]);
});
