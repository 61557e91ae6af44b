/** The observation archive is not what the lab's programs write: the fault is ours, never the learner's. */
export class FactsError extends Error {
  override readonly name = "FactsError";
  constructor(
    readonly code: FactsErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type FactsErrorCode = "missing-file" | "malformed-file";
