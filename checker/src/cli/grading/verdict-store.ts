import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Verdict } from "../../verdict/verdict.ts";
import { writeAtomically } from "../write-atomically.ts";

/** Verdicts by the key of their job, kept as they come, so that nothing is graded twice. */
export class VerdictStore {
  private constructor(readonly folder: string) {}

  static async open(folder: string): Promise<VerdictStore> {
    await mkdir(folder, { recursive: true });
    return new VerdictStore(folder);
  }

  /** null: there is none, or what is there is not whole. */
  async find(key: string): Promise<Verdict | null> {
    const text = await readFile(this.#file(key), "utf8").catch(() => null);
    const [digest, json] = text?.split("\n", 2) ?? [];
    return json !== undefined && digest === digestOf(json) ? JSON.parse(json) : null;
  }

  async keep(key: string, verdict: Verdict): Promise<void> {
    const json = JSON.stringify(verdict);
    await writeAtomically(this.#file(key), `${digestOf(json)}\n${json}\n`);
  }

  #file(key: string): string {
    return join(this.folder, key);
  }
}

function digestOf(json: string): string {
  return createHash("sha256").update(json).digest("hex");
}
