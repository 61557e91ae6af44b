import type { Localized } from "../exercise/localized.ts";

export type CliErrorCode =
  | "bad-usage"
  | "unknown-exercise"
  | "unknown-ping"
  | "unknown-place"
  | "exercise-invalid"
  | "unknown-lesson"
  | "lesson-invalid"
  | "exercise-exists"
  | "bad-slug"
  | "number-taken"
  | "no-checkout"
  | "order-unreadable"
  | "script-missing"
  | "script-unreadable"
  | "script-rejected"
  | "submissions-unreadable"
  | "history-unreadable"
  | "work-folder"
  | "other-seed"
  | "would-overwrite"
  | "not-passed"
  | "machine-unavailable"
  | "could-not-check"
  | "interrupted";

/** What lab-check tells its user instead of a stack trace: what is wrong, and what to do next. */
export class CliError extends Error {
  override readonly name = "CliError";
  constructor(
    readonly code: CliErrorCode,
    readonly text: Localized,
    readonly next: Localized,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
  }

  /** 2: the call or the submission is at fault; 3: we could not check; 130: Ctrl-C. */
  get exitCode(): 2 | 3 | 130 {
    if (this.code === "interrupted") return 130;
    return this.code === "machine-unavailable" || this.code === "could-not-check" || this.code === "exercise-invalid" ? 3 : 2;
  }
}
