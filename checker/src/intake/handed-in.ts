import type { Localized } from "../exercise/localized.ts";
import type { Owner } from "./learner-name.ts";

/** All that one learner handed in. */
export type HandedIn = {
  owner: Owner;
  /** The learning platform says so. */
  isLate: boolean;
  /** What is called like a script (`….sh`), wherever it lies, sorted by path. */
  scripts: HandedScript[];
  /** What is there and could not be read, and why: an exercise that is not found may be in it. */
  problems: Problem[];
  /** Every other file, sorted by path. */
  others: HandedFile[];
};

/** `path`: the way to it, archives among its steps by their names without the ending. `at`: when it was handed in. */
export type HandedFile = { path: readonly string[]; at: Date };

export type HandedScript = HandedFile & { content: ScriptContent };

export type ScriptContent = { kind: "bytes"; bytes: Uint8Array } | { kind: "no-file"; what: "link" | "folder" | "special" };

export type Problem = { path: string; at: Date; reason: Localized };
