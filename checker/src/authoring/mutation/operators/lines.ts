import type { Change, Operator } from "../mutant.ts";
import type { ParsedScript, Step } from "../script.ts";

/** A line goes, comes twice, or stands elsewhere. */
export const lineOperators: Operator[] = [
  {
    name: "drop-line",
    changes: ({ steps }) => steps.map(({ start, end }) => ({ edits: [{ start, end, text: "" }], after: "(dropped)" })),
  },
  {
    name: "duplicate-line",
    changes: ({ steps, text }) =>
      steps.map(({ start, end }) => ({ edits: [{ start, end, text: text.slice(start, end).repeat(2) }], after: "(twice)" })),
  },
  {
    name: "move-line-down",
    changes: (script) => script.steps.flatMap((step) => exchange(step, laterSteps(step, script)[0], script)),
  },
  {
    name: "move-line-to-end",
    changes: (script) => script.steps.flatMap((step) => moveAfter(step, laterSteps(step, script).at(-1), script)),
  },
];

function laterSteps({ block, start }: Step, { steps }: ParsedScript): Step[] {
  return steps.filter((other) => other.block === block && other.start > start);
}

/** The lines change places; what stands between them, comments as a rule, stays. */
function exchange(step: Step, next: Step | undefined, { text }: ParsedScript): Change[] {
  if (next === undefined) return [];
  const [line, nextLine] = [text.slice(step.start, step.end), text.slice(next.start, next.end)];
  const edits = [
    { ...step, text: nextLine },
    { ...next, text: line },
  ];
  return [{ edits, after: `(after: ${nextLine.trim()})` }];
}

function moveAfter(step: Step, last: Step | undefined, { text }: ParsedScript): Change[] {
  if (last === undefined) return [];
  const edits = [
    { ...step, text: "" },
    { start: last.end, end: last.end, text: text.slice(step.start, step.end) },
  ];
  return [{ edits, after: "(last of its block)" }];
}
