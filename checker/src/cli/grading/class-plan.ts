import type { Learner } from "../../classroom/gradebook.ts";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Localized } from "../../exercise/localized.ts";
import { type Found, findScripts, isNamedAfter } from "../../intake/find-scripts.ts";
import type { HandedIn, Problem } from "../../intake/handed-in.ts";
import { readSeed } from "../../seed/read-seed.ts";
import { seeded } from "../../seed/seeded.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { untellable } from "../../verdict/without-lab.ts";
import { type ExerciseRow, loadExercise } from "../catalogue.ts";
import { folderNames } from "./folder-names.ts";
import { type Circumstances, type Job, jobOf } from "./job.ts";

/** What is to be done about one exercise of one learner. */
export type Planned =
  | { kind: "absent" }
  /** There is a verdict without a lab. */
  | { kind: "told"; verdict: Verdict; handedInAt: Date }
  | { kind: "job"; job: Job; handedInAt: Date };

export type PlannedLearner = { learner: Learner; isCalledLate: boolean; planned: Planned[] };

export type ClassPlan = { exercises: Exercise[]; learners: PlannedLearner[] };

/** How exercises are chosen: all that somebody handed in something for, or those that were set. */
export type Choice = { kind: "handed-in"; rows: ExerciseRow[] } | { kind: "set"; rows: ExerciseRow[] };

/** Whether some exercise's folder is called so. */
export function isExerciseName(name: string, all: readonly ExerciseRow[]): boolean {
  return all.some(({ slug }) => isNamedAfter(slug, name));
}

/** Whose numbers exercises have: everybody's, or each learner's own, from the name in the gradebook. */
export type SeedSource = "nobody" | "name";

/** @param all every exercise that there is */
export async function planClass(
  learners: readonly HandedIn[],
  choice: Choice,
  all: readonly ExerciseRow[],
  seedSource: SeedSource,
  circumstances: Circumstances,
): Promise<ClassPlan> {
  const isOnly = choice.kind === "set" && choice.rows.length === 1;
  const find = (handedIn: HandedIn, row: ExerciseRow): Found => findScripts(handedIn, row, isOnly, (name) => isExerciseName(name, all));
  const isWanted = (row: ExerciseRow): boolean =>
    choice.kind === "set" || learners.some((handedIn) => ["found", "ambiguous"].includes(find(handedIn, row).status));
  const rows = choice.rows.filter(isWanted);
  const exercises = await Promise.all(rows.map((row) => loadExercise(row)));
  const ids = folderNames(learners.map(({ owner }) => owner));
  return {
    exercises,
    learners: learners.map((handedIn, index) => ({
      learner: { id: ids[index] ?? "", ...handedIn.owner },
      isCalledLate: handedIn.isLate,
      planned: exercises.map((exercise) => {
        const row = rows[exercises.indexOf(exercise)];
        if (row === undefined) return { kind: "absent" };
        const found = find(handedIn, row);
        const own = seedSource === "nobody" ? exercise : ownExercise(exercise, handedIn.owner.name);
        return own === null ? withoutSeed(found, exercise, handedIn.owner.name) : plannedFor(found, row, own, circumstances);
      }),
    })),
  };
}

function ownExercise(exercise: Exercise, name: string): Exercise | null {
  const seed = readSeed(name);
  return seed === null ? null : seeded(exercise, seed);
}

function withoutSeed(found: Found, exercise: Exercise, name: string): Planned {
  if (found.status === "absent") return { kind: "absent" };
  const reason = {
    en: `No seed can come from the name “${name}”: it is too long, or has characters that nobody can type.`,
    "zh-Hans": `姓名 “${name}” 不能用作种子：太长，或者含有无法输入的字符。`,
  };
  return { kind: "told", verdict: untellable(exercise, reason), handedInAt: found.at };
}

function plannedFor(found: Found, row: ExerciseRow, exercise: Exercise, circumstances: Circumstances): Planned {
  switch (found.status) {
    case "absent":
      return { kind: "absent" };
    case "unreadable":
      return { kind: "told", verdict: untellable(exercise, unreadable(found.problems)), handedInAt: found.at };
    case "ambiguous":
      return { kind: "told", verdict: untellable(exercise, ambiguous(found.places)), handedInAt: found.at };
    case "found":
      return { kind: "job", job: jobOf(row, exercise, found.scripts, circumstances), handedInAt: found.at };
  }
}

/** A reason names so many things at most. */
const mostNamed = 5;

function unreadable(problems: readonly Problem[]): Localized {
  const named = problems.slice(0, mostNamed);
  const said = (locale: "en" | "zh-Hans"): string => named.map(({ path, reason }) => `${path || "."}: ${reason[locale]}`).join(" ");
  return {
    en: `Nothing was found for it, but not everything that was handed in could be read. ${said("en")}`,
    "zh-Hans": `没有找到这个练习，但提交的内容有一部分无法读取。${said("zh-Hans")}`,
  };
}

function ambiguous(places: readonly string[]): Localized {
  const list = places.slice(0, mostNamed).join(", ");
  return {
    en: `It was handed in more than once, each time differently: ${list}. Leave only the one that counts.`,
    "zh-Hans": `重复提交了多份内容不同的脚本：${list}。请只保留算数的那一份。`,
  };
}
