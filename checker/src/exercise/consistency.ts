import type { Check } from "./check.ts";
import type { Stage } from "./probe.ts";
import type { Variable } from "./variable.ts";

type Parts = { checks: Check[]; stages: Stage[]; variables: Variable[] };

/** What no single part of a manifest can see: names that stand for nothing, or for two things. A sentence for each. */
export function inconsistencies({ checks, stages, variables, ...others }: Parts): string[] {
  const actions = stages.flatMap((stage) => stage.actions);
  return [
    ...repeated(checks.map(({ id }) => id)).map((id) => `Two checks are called ${id}.`),
    ...repeated(stages.map(({ id }) => id)).map((id) => `Two stages are called ${id}.`),
    ...repeated(actions.map(({ id }) => id)).map((id) => `Two actions are called ${id}; their names are one for all stages.`),
    ...checks.filter(({ id }) => id.startsWith("script-ended")).map(({ id }) => `${id}: the checker adds checks of that name itself.`),
    ...checks.flatMap((check, index) => needProblems(check, checks.slice(0, index))),
    ...checks.flatMap((check) => probeProblems(check, stages)),
    ...variableProblems(variables, JSON.stringify([checks, stages, others])),
  ];
}

/** A check may only need earlier ones, which rules circles out and lets a learner read top down. */
function needProblems({ id, needs }: Check, earlier: Check[]): string[] {
  return needs
    .filter((need) => !earlier.some((check) => check.id === need))
    .map((need) => `${id} needs ${need}, which is no earlier check.`);
}

function probeProblems(check: Check, stages: Stage[]): string[] {
  switch (check.kind) {
    case "ping":
    case "tcp":
      return stages.some(({ actions }) => actions.some(({ id, kind }) => id === check.probe && kind === check.kind))
        ? []
        : [`${check.id}: no stage has a ${check.kind} called ${check.probe}.`];
    case "neighbour":
    case "fdb":
      return stageOf(check.stage, stages) === undefined ? [`${check.id}: there is no stage ${check.stage}.`] : [];
    case "capture":
      return captureProblems(check.id, stageOf(check.stage, stages), [...check.sequence, ...check.never]);
    default:
      return [];
  }
}

function captureProblems(id: string, stage: Stage | undefined, frames: { name: string; at: string }[]): string[] {
  if (stage === undefined) return [`${id}: there is no such stage.`];
  return [
    ...(frames.length === 0 ? [`${id}: it looks for no frame.`] : []),
    ...repeated(frames.map(({ name }) => name)).map((name) => `${id}: two frames are called ${name}.`),
    ...frames
      .filter(({ at }) => !stage.captures.includes(at))
      .map(({ name, at }) => `${id}: ${name} is at ${at}, which ${stage.id} does not capture.`),
  ];
}

function variableProblems(variables: Variable[], text: string): string[] {
  return [
    ...repeated(variables.map(({ value }) => value)).map((value) => `Two variables are ${value}.`),
    ...variables.filter(({ value }) => !text.includes(value)).map(({ value }) => `The variable ${value} stands nowhere in the manifest.`),
    ...variables
      .filter((variable) => variable.kind === "device" && !isStemAndDigits(variable))
      .map(({ value }) => `${value} is not its stem with hexadecimal digits.`),
  ];
}

function isStemAndDigits({ value, stem }: Extract<Variable, { kind: "device" }>): boolean {
  return value.startsWith(stem) && /^[0-9a-f]+$/.test(value.slice(stem.length));
}

function stageOf(id: string, stages: Stage[]): Stage | undefined {
  return stages.find((stage) => stage.id === id);
}

function repeated(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
