import type { Place } from "../../../../checker/src/exercise/address.ts";
import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import type { Localized } from "../../../../checker/src/exercise/localized.ts";
import type { Facts } from "../../../../checker/src/facts/facts.ts";
import type { TerminalSize } from "../../../../checker/src/machine/machine.ts";
import type { GuestInfo } from "../../../../checker/src/machine/vm/guest-image.ts";
import type { Verdict } from "../../../../checker/src/verdict/verdict.ts";

/** Where the virtual machine's image is served. */
export type EngineSource = {
  /** The image's folder, without a slash at its end. */
  imageUrl: string;
  info: GuestInfo;
};

/** One submission, as it stands in the editor. */
export type EngineRequest = {
  exercise: Exercise;
  /** The scripts' texts, by host. */
  texts: Record<string, string>;
};

/** What the engine has begun to do. */
export type EngineProgress =
  | { kind: "download"; loadedBytes: number; totalBytes: number }
  | { kind: "start" }
  /** As lab programs name their steps: `set-up`, `script host1`, `state`, `stage first-ping`. */
  | { kind: "lab"; step: string };

export type Unfinished = { status: "stopped" } | { status: "failed"; error: EngineError };

export type EngineResult = { status: "checked"; verdict: Verdict; facts: Facts } | Unfinished;

/** `script-rejected` alone is the learner's to mend. */
export type EngineError =
  | { code: "script-rejected"; reason: Localized }
  | { code: "no-web-assembly" | "out-of-memory" | "image-unavailable" | "lab-died" | "engine-failed"; detail: Localized };

/** What the worker offers. It has one virtual machine: a check or an exploration that still runs is stopped for the next. */
export interface EngineApi {
  check(source: EngineSource, request: EngineRequest, onProgress: (progress: EngineProgress) => void): Promise<EngineResult>;
  /**
   * Runs the scripts and keeps their lab for terminals, until it is stopped or fails.
   * @param onReady told the places in which a terminal can be opened
   */
  explore(
    source: EngineSource,
    request: EngineRequest,
    onProgress: (progress: EngineProgress) => void,
    onReady: (places: Place[]) => void,
  ): Promise<Unfinished>;
  /**
   * Opens a shell in the lab that is explored, in place of the one before.
   * @returns its exit status, or null where it did not end by itself
   */
  openTerminal(place: Place, size: TerminalSize, onOutput: (bytes: Uint8Array) => void): Promise<number | null>;
  type(bytes: Uint8Array): void;
  resize(size: TerminalSize): void;
  /** Ends what is running, and its lab. */
  stop(): void;
}
