import { stat } from "node:fs/promises";
import { archiveEntries, isArchiveName } from "./archive.ts";
import { compare } from "./collection.ts";
import { folderEntries, listFolder } from "./folder.ts";
import type { HandedIn } from "./handed-in.ts";
import { IntakeError, unreadable } from "./intake-error.ts";
import { readPlatformName } from "./learner-name.ts";
import { downloadLimits, limitsWithin } from "./limits.ts";
import { Roll } from "./roll.ts";

/** What a class handed in. `strays`: what lies beside it and is nobody's. */
export type ClassHandedIn = { learners: HandedIn[]; strays: string[] };

/**
 * Reads what a class handed in: a folder, or one archive, with a folder, an archive or a script for each learner. What is wrong with
 * one learner's is in theirs alone.
 * @param isExercise whether an exercise's folder is called so
 * @throws IntakeError where the whole cannot be read, or is one learner's
 */
export async function readClass(path: string, isExercise: (name: string) => boolean): Promise<ClassHandedIn> {
  const stats = await stat(path).catch((error: unknown) => {
    throw unreadable(error);
  });
  const roll = new Roll();
  await (stats.isDirectory() ? readFolder(path, roll, isExercise) : readDownload(path, roll, isExercise));
  return { learners: roll.learners, strays: roll.strays.toSorted(compare) };
}

async function readFolder(path: string, roll: Roll, isExercise: (name: string) => boolean): Promise<void> {
  const entries = await listFolder(Buffer.from(path), downloadLimits.entries);
  if (entries.some((entry) => entry.kind === "folder" && isExercise(entry.path[0] ?? ""))) throw oneLearners();
  for (const entry of entries) {
    const place = await roll.add(entry);
    if (place === null || entry.kind !== "folder") continue;
    const { collection, path: above } = place;
    await collection.noting(above, entry.modifiedAt, async () => {
      for await (const inner of folderEntries(entry.location)) await collection.add(inner, [...above, ...inner.path]);
    });
  }
}

async function readDownload(path: string, roll: Roll, isExercise: (name: string) => boolean): Promise<void> {
  const source = { kind: "file" as const, path };
  const shape = new Shape();
  for await (const entry of archiveEntries(source, limitsWithin(downloadLimits))) shape.add(entry.path, entry.kind === "folder");
  if (shape.tops.some(isExercise)) throw oneLearners();
  const wrappers = shape.isWrapped(isExercise) ? 1 : 0;
  for await (const entry of archiveEntries(source, limitsWithin(downloadLimits))) {
    const steps = entry.path.slice(wrappers);
    if (steps.length > 0) await roll.add({ ...entry, path: steps });
  }
}

/** The first two levels of an archive. */
class Shape {
  readonly #below = new Map<string, Map<string, "folder" | "file">>();

  add([top = "", second, ...rest]: readonly string[], isFolder: boolean): void {
    const below = this.#below.get(top) ?? new Map<string, "folder" | "file">();
    this.#below.set(top, below);
    if (second !== undefined && (rest.length > 0 || isFolder)) below.set(second, "folder");
    else if (second !== undefined) below.set(second, "file");
  }

  get tops(): string[] {
    return [...this.#below.keys()];
  }

  /** Whether all of it lies in one folder that is no learner's: what is in it are several learners' own. */
  isWrapped(isExercise: (name: string) => boolean): boolean {
    const [top] = this.tops;
    const below = [...(this.#below.get(top ?? "") ?? [])];
    return (
      this.#below.size === 1 &&
      readPlatformName(top ?? "", "folder") === null &&
      below.length > 1 &&
      below.every(
        ([name, kind]) => readPlatformName(name, kind) !== null || isArchiveName(name) || (kind === "folder" && !isExercise(name)),
      )
    );
  }
}

function oneLearners(): IntakeError {
  return new IntakeError("one-learners", {
    en: "It holds exercises, not learners: it is what one learner handed in.",
    "zh-Hans": "里面直接是练习，而不是各个学员：这只是一名学员的提交。",
  });
}
