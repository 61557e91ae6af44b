import { proxy, wrap } from "comlink";
import { en, say, verbatim, zh } from "../../../../checker/src/exercise/sentence.ts";
import type { EngineApi, Unfinished } from "./protocol.ts";

const notLoaded = say(en`The checker could not be loaded.`, zh`检查程序无法加载。`);

let engine: EngineApi | undefined;

/** The engine of all labs of this visit, so that what one has loaded serves the others. Nothing is downloaded before the first run. */
export function sharedEngine(): EngineApi {
  engine ??= startEngine();
  return engine;
}

/** Ends what the engine is doing, if there is one. */
export function stopEngine(): void {
  engine?.stop();
}

/** The checker in a worker of its own. */
function startEngine(): EngineApi {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { name: "lab-engine" });
  const api = wrap<EngineApi>(worker);
  // A worker whose code cannot be loaded never answers.
  const broken = new Promise<Unfinished>((resolve) => {
    worker.addEventListener("error", ({ message }) => {
      engine = undefined;
      worker.terminate();
      resolve({ status: "failed", error: { code: "engine-failed", detail: message ? verbatim(message) : notLoaded } });
    });
  });
  return {
    check: (source, request, onProgress) => Promise.race([api.check(source, request, proxy(onProgress)), broken]),
    explore: (source, request, onProgress, onReady) =>
      Promise.race([api.explore(source, request, proxy(onProgress), proxy(onReady)), broken]),
    openTerminal: (place, size, onOutput) => api.openTerminal(place, size, proxy(onOutput)),
    type: (bytes) => void api.type(bytes),
    resize: (size) => void api.resize(size),
    stop: () => void api.stop(),
  };
}
