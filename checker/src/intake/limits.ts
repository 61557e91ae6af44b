import { tooLarge } from "./intake-error.ts";

const mebibyte = 2 ** 20;

/** How much of an archive is looked at. */
export type Limits = { entries: number; unpacked: Allowance };

/** So many bytes for all that take from it together. */
export class Allowance {
  #leftBytes: number;

  constructor(readonly limitBytes: number) {
    this.#leftBytes = limitBytes;
  }

  /** @throws IntakeError `too-large` once there were more */
  take(bytes: number): void {
    this.#leftBytes -= bytes;
    if (this.#leftBytes < 0) throw tooLarge(this.limitBytes);
  }
}

/** Limits with an allowance of their own. */
export function limitsWithin({ entries, unpackedBytes }: { entries: number; unpackedBytes: number }): Limits {
  return { entries, unpacked: new Allowance(unpackedBytes) };
}

/** Of what one learner handed in: far more than scripts need, far less than what would hold up the others. */
export const learnerLimits = {
  entries: 5_000,
  /** Of all archives of one learner together. */
  unpackedBytes: 64 * mebibyte,
  archiveBytes: 32 * mebibyte,
  /** All scripts of one learner together. */
  scriptBytes: 4 * mebibyte,
  folderDepth: 16,
  archiveDepth: 2,
} as const;

/** Of a download of everybody's: whoever made it is trusted, but its sizes are not. */
export const downloadLimits = { entries: 500_000, unpackedBytes: 16 * 1024 * mebibyte } as const;
