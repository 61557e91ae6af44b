import type { ObservationArchive } from "../plan/archive.ts";
import { FactsError } from "./facts-error.ts";

/** A folder of the observation archive. */
export class ArchiveFolder {
  constructor(
    private readonly archive: ObservationArchive,
    private readonly prefix = "",
  ) {}

  folder(path: string): ArchiveFolder {
    return new ArchiveFolder(this.archive, `${this.prefix}${path}/`);
  }

  has(name: string): boolean {
    return this.archive.has(this.prefix + name);
  }

  /** @throws FactsError where the file is missing */
  bytes(name: string): Uint8Array {
    const bytes = this.archive.get(this.prefix + name);
    if (bytes === undefined) throw new FactsError("missing-file", `The observation archive has no file ${this.prefix}${name}.`);
    return bytes;
  }

  /** The file as text, whatever bytes it has. @throws FactsError where the file is missing */
  text(name: string): string {
    return lossyText(this.bytes(name));
  }

  /** A file of one non-negative decimal number. @throws FactsError where it is missing or something else */
  count(name: string): number {
    const text = this.text(name).trim();
    if (!/^\d{1,15}$/.test(text)) throw new FactsError("malformed-file", `${this.prefix}${name} is not a number: ${text.slice(0, 80)}`);
    return Number(text);
  }
}

/** UTF-8 with every wrong byte shown as U+FFFD: names and output are the learner's, and can be any bytes. */
export function lossyText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
