import type { Localized } from "../exercise/localized.ts";

/** A machine could not do its part: the reason is ours or the computer's, never the learner's. Its `message` is the English of `text`. */
export class MachineError extends Error {
  override readonly name = "MachineError";
  constructor(
    readonly code: MachineErrorCode,
    readonly text: Localized,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
  }
}

export type MachineErrorCode =
  | "lab-died"
  | "lab-timeout"
  | "program-failed"
  | "image-unavailable"
  /** It is there, and no machine can go on from it. */
  | "image-damaged"
  | "machine-unavailable";
