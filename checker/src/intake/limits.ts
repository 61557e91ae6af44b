const mebibyte = 2 ** 20;

/** How much of an archive, or of a folder, is looked at. */
export type Limits = { entries: number; unpackedBytes: number };

/** Of what one learner handed in: far more than scripts need, far less than what would hold up the others. */
export const learnerLimits: Limits & { archiveBytes: number; scriptBytes: number; folderDepth: number; archiveDepth: number } = {
  entries: 5_000,
  unpackedBytes: 64 * mebibyte,
  archiveBytes: 32 * mebibyte,
  /** All scripts of one learner together. */
  scriptBytes: 4 * mebibyte,
  folderDepth: 16,
  archiveDepth: 2,
};

/** Of a download of everybody's: whoever made it is trusted, but its sizes are not. */
export const downloadLimits: Limits = { entries: 500_000, unpackedBytes: 16 * 1024 * mebibyte };
