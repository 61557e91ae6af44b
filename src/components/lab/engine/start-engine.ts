import { proxy, wrap } from "comlink";
import type { CheckRequest, EngineApi, EngineProgress, EngineResult, EngineSource } from "./protocol.ts";

/** The checker in a worker of its own. */
export interface EngineClient {
  /** One check at a time: another that still runs is stopped. */
  check(source: EngineSource, request: CheckRequest, onProgress: (progress: EngineProgress) => void): Promise<EngineResult>;
  stop(): void;
}

let engine: EngineClient | undefined;

/** The engine of all labs of this visit, so that what one has loaded serves the others. Nothing is downloaded before the first check. */
export function sharedEngine(): EngineClient {
  engine ??= startEngine();
  return engine;
}

function startEngine(): EngineClient {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { name: "lab-engine" });
  const api = wrap<EngineApi>(worker);
  // A worker whose code cannot be loaded never answers.
  const broken = new Promise<EngineResult>((resolve) => {
    worker.addEventListener("error", ({ message }) => {
      engine = undefined;
      resolve({ status: "failed", error: { code: "engine-failed", detail: message || "The checker could not be loaded." } });
    });
  });
  return {
    check: (source, request, onProgress) => Promise.race([api.check(source, request, proxy(onProgress)), broken]),
    stop: () => void api.stop(),
  };
}
