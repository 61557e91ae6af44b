import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import type { Localized } from "../../../../checker/src/exercise/localized.ts";
import type { Facts } from "../../../../checker/src/facts/facts.ts";
import type { GuestInfo } from "../../../../checker/src/machine/vm/guest-image.ts";
import type { Verdict } from "../../../../checker/src/verdict/verdict.ts";

/** Where the virtual machine's image is served. */
export type EngineSource = {
  /** The image's folder, without a slash at its end. */
  imageUrl: string;
  info: GuestInfo;
};

/** One submission, as it stands in the editor. */
export type CheckRequest = {
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

export type EngineResult =
  | { status: "checked"; verdict: Verdict; facts: Facts }
  | { status: "stopped" }
  | { status: "failed"; error: EngineError };

/** `script-rejected` alone is the learner's to mend. */
export type EngineError =
  | { code: "script-rejected"; reason: Localized }
  | { code: "no-web-assembly" | "out-of-memory" | "image-unavailable" | "lab-died" | "engine-failed"; detail: string };

/** What the worker offers. One check at a time. */
export interface EngineApi {
  check(source: EngineSource, request: CheckRequest, onProgress: (progress: EngineProgress) => void): Promise<EngineResult>;
  /** Ends the check that is running. */
  stop(): void;
}
