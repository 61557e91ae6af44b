import { useEffect, useRef, useState } from "react";
import type { Place } from "../../../checker/src/exercise/address.ts";
import type { Exercise } from "../../../checker/src/exercise/exercise.ts";
import { learnerHosts } from "../../../checker/src/exercise/learner-hosts.ts";
import { recordPass } from "../progress/progress.ts";
import { browserStore } from "../store/browser-store.ts";
import { engineErrorOf } from "./engine/engine-error.ts";
import type { EngineApi, EngineProgress, EngineResult, Unfinished } from "./engine/protocol.ts";
import { sharedEngine, stopEngine } from "./engine/start-engine.ts";
import { type GuestImageData, useGuestImage } from "./guest-image-data.ts";

export type Purpose = "check" | "terminal";

export type LabState =
  | { status: "idle" }
  /** `steps`: how many of the lab's steps have begun. */
  | { status: "running"; purpose: Purpose; progress: EngineProgress | null; steps: number }
  /** The scripts ran; terminals can be opened in these places. */
  | { status: "explored"; places: Place[] }
  | { status: "left" }
  | EngineResult;

/** A verdict with its facts, and the texts that it is about. */
export type Checked = Extract<EngineResult, { status: "checked" }> & { texts: Record<string, string> };

export type Lab = {
  state: LabState;
  /** The last result with a verdict, also while the next is on its way. */
  checked: Checked | null;
  image: GuestImageData["info"];
  check(texts: Record<string, string>): void;
  /** Runs the scripts and keeps their lab, for terminals. */
  explore(texts: Record<string, string>): void;
  stop(): void;
};

/** Runs an exercise's scripts on the page's virtual machine. */
export function useLab(exercise: Exercise): Lab {
  const { path, info } = useGuestImage();
  const source = { imageUrl: new URL(path, window.location.href).href, info };
  const [state, setState] = useState<LabState>({ status: "idle" });
  const [checked, setChecked] = useState<Lab["checked"]>(null);
  const runs = useRef(0);
  // A lab whose page was left must not go on.
  useEffect(() => stopEngine, []);

  /** Begins a run. What an earlier one still says is not heard any more. */
  const begin = (purpose: Purpose): { onProgress: (progress: EngineProgress) => void; settle: (next: LabState) => void } => {
    const run = ++runs.current;
    const change = (to: (before: LabState) => LabState): void => {
      if (run === runs.current) setState(to);
    };
    change(() => ({ status: "running", purpose, progress: null, steps: 0 }));
    return {
      onProgress: (progress) =>
        change((before) => (before.status === "running" ? { ...before, ...advance(before.steps, progress) } : before)),
      settle: (next) => change((before) => (before.status === "explored" && next.status === "stopped" ? { status: "left" } : next)),
    };
  };
  const check = async (texts: Record<string, string>): Promise<void> => {
    const { onProgress, settle } = begin("check");
    const result = await resultOf((engine) => engine.check(source, { exercise, texts }, onProgress));
    settle(result);
    if (result.status !== "checked") return;
    setChecked({ ...result, texts });
    if (result.verdict.status === "passed") recordPass(browserStore, exercise.slug, new Date());
  };
  const explore = async (texts: Record<string, string>): Promise<void> => {
    const { onProgress, settle } = begin("terminal");
    const onReady = (places: Place[]): void => settle({ status: "explored", places });
    settle(await resultOf((engine) => engine.explore(source, { exercise, texts }, onProgress, onReady)));
  };
  return { state, checked, image: info, check: (texts) => void check(texts), explore: (texts) => void explore(texts), stop: stopEngine };
}

/** What the engine says. One that cannot even be started, or asked, has failed. */
async function resultOf<Result>(ask: (engine: EngineApi) => Promise<Result>): Promise<Result | Unfinished> {
  try {
    return await ask(sharedEngine());
  } catch (error) {
    return { status: "failed", error: engineErrorOf(error) };
  }
}

function advance(steps: number, progress: EngineProgress): { progress: EngineProgress; steps: number } {
  return { progress, steps: progress.kind === "lab" ? steps + 1 : 0 };
}

/** How many steps the lab of an exercise has, as `steps` counts them. */
export function stepsOf({ topology, stages }: Exercise, purpose: Purpose): number {
  return 1 + learnerHosts(topology).length + (purpose === "check" ? 1 + stages.length : 0);
}
