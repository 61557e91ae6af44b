import useBaseUrl from "@docusaurus/useBaseUrl";
import { useCallback, useEffect, useState } from "react";
import type { Exercise } from "../../../checker/src/exercise/exercise.ts";
import type { EngineProgress, EngineResult } from "./engine/protocol.ts";
import { sharedEngine } from "./engine/start-engine.ts";
import { type GuestImageData, useGuestImage } from "./guest-image-data.ts";

export type LabState =
  | { status: "idle" }
  /** `steps`: how many of the lab's steps have begun. */
  | { status: "running"; progress: EngineProgress | null; steps: number }
  | EngineResult;

export type Lab = {
  state: LabState;
  /** The last result with a verdict, also while the next is on its way. */
  checked: Extract<EngineResult, { status: "checked" }> | null;
  image: GuestImageData["info"];
  run(texts: Record<string, string>): void;
  stop(): void;
};

/** Runs an exercise's scripts on the page's virtual machine. */
export function useLab(exercise: Exercise): Lab {
  const { path, info } = useGuestImage();
  const imageUrl = new URL(useBaseUrl(`/${path}`), window.location.href).href;
  const [state, setState] = useState<LabState>({ status: "idle" });
  const [checked, setChecked] = useState<Lab["checked"]>(null);
  const stop = useCallback(() => sharedEngine().stop(), []);
  // A lab whose page was left must not go on.
  useEffect(() => stop, [stop]);
  const run = async (texts: Record<string, string>): Promise<void> => {
    setState({ status: "running", progress: null, steps: 0 });
    const result = await sharedEngine().check({ imageUrl, info }, { exercise, texts }, (progress) =>
      setState((before) => (before.status === "running" ? { ...before, ...advance(before.steps, progress) } : before)),
    );
    setState(result);
    if (result.status === "checked") setChecked(result);
  };
  return { state, checked, image: info, run: (texts) => void run(texts), stop };
}

function advance(steps: number, progress: EngineProgress): { progress: EngineProgress; steps: number } {
  return { progress, steps: progress.kind === "lab" ? steps + 1 : 0 };
}

/** How many steps the lab of an exercise has, as `steps` counts them. */
export function stepsOf({ topology, stages }: Exercise): number {
  return 2 + topology.hosts.filter((host) => host.role === "learner").length + stages.length;
}
