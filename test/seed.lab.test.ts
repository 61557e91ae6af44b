import { describe, expect, it } from "vitest";
import { deviation } from "../checker/src/authoring/deviation.ts";
import type { Exercise } from "../checker/src/exercise/exercise.ts";
import { checkOn } from "../checker/src/lab/check-on.ts";
import type { Submission } from "../checker/src/lab/check-submission.ts";
import { nativeMachine } from "../checker/src/machine/native/native.ts";
import { renumber } from "../checker/src/seed/renumber.ts";
import { seeded } from "../checker/src/seed/seeded.ts";
import type { Verdict } from "../checker/src/verdict/verdict.ts";
import { loadCorpus } from "./corpus.ts";

const seed = "k3Jq-9 张三";
/** How many of an exercise's mistakes are made with other numbers; PODWIRE_FULL=1: all. */
const fewMistakes = 3;

/** What the native machine can run everywhere. */
const exercises = (await loadCorpus()).filter(({ exercise }) => !exercise.needs.includes("ipip"));

describe.skipIf(process.env.PODWIRE_WITHOUT_NATIVE).concurrent.each(exercises)("$exercise.slug", ({ exercise, entries }) => {
  const own = seeded(exercise, seed);
  const mistakes = entries.filter(({ kind }) => kind === "mistake");
  const sample = process.env.PODWIRE_FULL ? mistakes : spread(mistakes, fewMistakes);

  it("passes with the solution's commands and the learner's own numbers", async () => {
    const verdict = await verdictOn(own, renumbered(solutionOf(entries), own));
    expect(verdict).toMatchObject({ status: "passed", seed });
    expect(verdict.warnings.map(({ en }) => en).filter((warning) => warning.includes("not your own"))).toEqual([]);
  });

  it.each([
    ["without a seed", exercise],
    ["of somebody else", seeded(exercise, "somebody else")],
  ])("fails with the numbers %s, and says why", async (_, others) => {
    const { status, warnings } = await verdictOn(own, renumbered(solutionOf(entries), others));
    expect(status).toBe("failed");
    const [, ...values] = /^(\S+\.sh) uses numbers that are not your own: (\S+) \(yours: ([^)]+)\)/.exec(warnings[0]?.en ?? "") ?? [];
    expect(values).toHaveLength(3);
    expect(warnings[0]?.["zh-Hans"]).toContain("不是你自己的");
  });

  it.each(sample)("judges $name as with the source's numbers", async ({ submission, expectation }) => {
    expect(deviation(await verdictOn(own, renumbered(submission, own)), expectation)).toBeNull();
  });
});

async function verdictOn(exercise: Exercise, submission: Submission): Promise<Verdict> {
  const checked = await checkOn(nativeMachine, exercise, submission);
  if (checked.status === "unavailable") throw new Error(checked.reason.en);
  return checked.verdict;
}

function renumbered({ scripts, warnings }: Submission, { seeding }: Exercise): Submission {
  const own = Object.entries(scripts).map(([host, script]) => [host, { ...script, text: renumber(script.text, seeding?.values ?? []) }]);
  return { scripts: Object.fromEntries(own), warnings };
}

function solutionOf(entries: readonly { kind: string; submission: Submission }[]): Submission {
  const solution = entries.find(({ kind }) => kind === "solution");
  if (solution === undefined) throw new Error("no solution");
  return solution.submission;
}

function spread<Item>(items: readonly Item[], count: number): Item[] {
  return items.filter((_, index) => Math.floor((index * count) / items.length) !== Math.floor(((index - 1) * count) / items.length));
}
