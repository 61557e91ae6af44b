import { scriptLimitBytes } from "../lab/script-file.ts";
import { archiveEntries, isArchiveName, withoutArchiveEnding } from "./archive.ts";
import type { Entry } from "./entry.ts";
import type { HandedFile, HandedIn, HandedScript } from "./handed-in.ts";
import { IntakeError, isLink, tooDeep, tooLarge, tooMany } from "./intake-error.ts";
import type { Owner } from "./learner-name.ts";
import { learnerLimits, limitsWithin } from "./limits.ts";

/** Folders that hold nothing that was written to be handed in. */
const passedOver = /^(?:\..*|__MACOSX|node_modules)$/;

/** Puts together what one learner handed in, entry by entry; whatever is wrong with one of them is noted, never thrown. */
export class Collection {
  readonly #scripts: HandedScript[] = [];
  readonly #problems: HandedIn["problems"] = [];
  readonly #others: HandedFile[] = [];
  /** Whether the learning platform calls something of it late. */
  isLate = false;
  #entries = 0;
  #scriptBytes = 0;
  readonly #archiveLimits = limitsWithin(learnerLimits);

  constructor(readonly owner: Owner) {}

  /** @param path the entry's path among what the learner handed in */
  async add(entry: Entry, path: readonly string[]): Promise<void> {
    const at = entry.modifiedAt;
    await this.noting(path, at, () => this.#take(entry, path, at, 0));
  }

  /** Runs something whose failure is to be noted as the problem of a path. */
  async noting(path: readonly string[], at: Date, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      this.#problems.push({ path: path.join("/"), at, reason: error.text });
    }
  }

  get handedIn(): HandedIn {
    const byPath = (a: HandedFile, b: HandedFile): number => compare(a.path.join("/"), b.path.join("/"));
    return {
      owner: this.owner,
      isLate: this.isLate,
      scripts: this.#scripts.toSorted(byPath),
      problems: this.#problems,
      others: this.#others.toSorted(byPath),
    };
  }

  async #take(entry: Entry, path: readonly string[], at: Date, depth: number): Promise<void> {
    if (path.some((step) => passedOver.test(step))) return;
    this.#entries += 1;
    if (this.#entries === learnerLimits.entries + 1) throw tooMany(learnerLimits.entries);
    if (this.#entries > learnerLimits.entries) return;
    const name = path.at(-1) ?? "";
    if (/\.sh$/i.test(name)) this.#scripts.push({ path, at, content: await this.#contentOf(entry) });
    else if (entry.kind === "link") throw isLink();
    else if (isArchiveName(name) && entry.kind !== "folder") await this.#unpack(entry, path, at, depth);
    else if (entry.kind !== "folder") this.#others.push({ path, at });
  }

  async #contentOf(entry: Entry): Promise<HandedScript["content"]> {
    if (entry.kind !== "file") return { kind: "no-file", what: entry.kind };
    // One byte more than a script may have tells that it is too long.
    const bytes = await entry.read(scriptLimitBytes + 1);
    this.#scriptBytes += bytes.length;
    if (this.#scriptBytes > learnerLimits.scriptBytes) throw tooLarge(learnerLimits.scriptBytes);
    return { kind: "bytes", bytes };
  }

  /** Times in an archive are whatever its maker says: what counts is the archive's own. */
  async #unpack(entry: Entry, path: readonly string[], at: Date, depth: number): Promise<void> {
    if (depth === learnerLimits.archiveDepth) throw tooDeep();
    const bytes = await entry.read(learnerLimits.archiveBytes + 1);
    if (bytes.length > learnerLimits.archiveBytes) throw tooLarge(learnerLimits.archiveBytes);
    const folder = [...path.slice(0, -1), withoutArchiveEnding(path.at(-1) ?? "")];
    for await (const inner of archiveEntries({ kind: "bytes", bytes }, this.#archiveLimits)) {
      const innerPath = [...folder, ...inner.path];
      await this.noting(innerPath, at, () => this.#take(inner, innerPath, at, depth + 1));
    }
  }
}

/** By code points, so that the order is the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
