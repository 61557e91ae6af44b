import type { Localized } from "../../../../checker/src/exercise/localized.ts";
import { verbatim } from "../../../../checker/src/exercise/sentence.ts";
import { MachineError, type MachineErrorCode } from "../../../../checker/src/machine/machine-error.ts";
import { isOutOfMemory } from "../../../../checker/src/machine/out-of-memory.ts";
import type { EngineError } from "./protocol.ts";

/** A script that cannot be run, with what its author can do. */
export class ScriptRejected extends Error {
  constructor(readonly reason: Localized) {
    super(reason.en);
  }
}

const codes: Record<MachineErrorCode, Exclude<EngineError["code"], "script-rejected">> = {
  "machine-unavailable": "no-web-assembly",
  "image-unavailable": "image-unavailable",
  "image-damaged": "image-unavailable",
  "lab-died": "lab-died",
  "lab-timeout": "lab-died",
  "program-failed": "lab-died",
};

/** What was thrown, by what can be done about it. */
export function engineErrorOf(error: unknown): EngineError {
  if (error instanceof ScriptRejected) return { code: "script-rejected", reason: error.reason };
  if (error instanceof MachineError) return { code: codes[error.code], detail: error.text };
  const message = error instanceof Error ? error.message : String(error);
  return { code: isOutOfMemory(error) ? "out-of-memory" : "engine-failed", detail: verbatim(message) };
}
