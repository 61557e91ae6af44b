import type { Exercise } from "../exercise/exercise.ts";
import { kindOf, type SubmissionFiles } from "./exercise-files.ts";
import type { Finding } from "./finding.ts";
import type { Mistake } from "./mistake.ts";

export const fewestAlternatives = 4;
export const fewestMistakes = 8;

/** Whether there are enough right ways for the checks to accept, and enough wrong ones for them to refuse. */
export function coverageFindings(submissions: readonly SubmissionFiles[], mistakes: readonly Mistake[], { checks }: Exercise): Finding[] {
  const killed = new Set(mistakes.flatMap(({ fails }) => fails));
  return [
    ...tooFew("alternative", "too-few-alternatives", fewestAlternatives, submissions),
    ...tooFew("mistake", "too-few-mistakes", fewestMistakes, submissions),
    ...checks.filter(({ id }) => !killed.has(id)).map(({ id }) => unkilled(id)),
  ];
}

const kinds = {
  alternative: "more right ways, with other tools or in another order, to show that the checks accept them",
  mistake: "more mistakes that real learners make",
};

function tooFew(
  kind: keyof typeof kinds,
  code: "too-few-alternatives" | "too-few-mistakes",
  fewest: number,
  submissions: readonly SubmissionFiles[],
): Finding[] {
  const count = submissions.filter((submission) => kindOf(submission) === kind).length;
  if (count >= fewest) return [];
  return [
    {
      code,
      where: `${kind}s/`,
      problem: `There ${count === 1 ? `is 1 ${kind}` : `are ${count || "no"} ${kind}s`}; an exercise has at least ${fewest}.`,
      next: `Write ${fewest - count} ${kinds[kind]}.`,
    },
  ];
}

/** A check that is never the one to fail may as well not work: nobody would notice. */
function unkilled(id: string): Finding {
  return {
    code: "check-without-mistake",
    where: `exercise.ts: checks.${id}`,
    problem: "No mistake fails at this check, so nothing shows that it can fail.",
    next: "Write a mistake that fails just there. If there is none that a learner would make, the check says nothing that others do not: drop or sharpen it.",
  };
}
