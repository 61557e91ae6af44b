/** A machine could not do its part: the reason is ours or the computer's, never the learner's. */
export class MachineError extends Error {
  override readonly name = "MachineError";
  constructor(
    readonly code: MachineErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type MachineErrorCode = "lab-died" | "lab-timeout" | "program-failed" | "image-unavailable" | "machine-unavailable";
