import { checkInLab, type Submission } from "../../../../checker/src/lab/check-submission.ts";
import { readScript } from "../../../../checker/src/lab/script-file.ts";
import { openFirst } from "../../../../checker/src/machine/auto.ts";
import type { Machine } from "../../../../checker/src/machine/machine.ts";
import { loadComputer } from "../../../../checker/src/machine/vm/browser-computer.ts";
import { downloadGuestImage } from "../../../../checker/src/machine/vm/guest-download.ts";
import { vmMachine } from "../../../../checker/src/machine/vm/vm-machine.ts";
import { engineErrorOf, ScriptRejected } from "./engine-error.ts";
import type { CheckRequest, EngineApi, EngineProgress, EngineResult, EngineSource } from "./protocol.ts";
import { untilUncaught } from "./uncaught.ts";

type OnProgress = (progress: EngineProgress) => void;

/** How long a script may run. More than on the command line: a browser runs the machine at half the speed, and a page can be stopped. */
const deadlineSeconds = 120;

/** Checks submissions, one at a time. What the first has loaded, the others use. */
export class Engine implements EngineApi {
  #machine: Machine | undefined;
  #running: { abort: AbortController; ended: Promise<unknown> } | undefined;
  #onProgress: OnProgress = () => undefined;

  async check(source: EngineSource, request: CheckRequest, onProgress: OnProgress): Promise<EngineResult> {
    this.stop();
    await this.#running?.ended;
    this.#onProgress = onProgress;
    const abort = new AbortController();
    const ended = this.#result(source, request, abort.signal);
    this.#running = { abort, ended };
    return ended;
  }

  stop(): void {
    this.#running?.abort.abort();
  }

  async #result(source: EngineSource, request: CheckRequest, signal: AbortSignal): Promise<EngineResult> {
    try {
      return await untilUncaught(this.#check(source, request, signal));
    } catch (error) {
      return signal.aborted ? { status: "stopped" } : { status: "failed", error: engineErrorOf(error) };
    }
  }

  async #check(source: EngineSource, { exercise, texts }: CheckRequest, signal: AbortSignal): Promise<EngineResult> {
    const submission = submissionOf(texts);
    this.#machine ??= this.#load(source);
    const machine = this.#machine;
    this.#onProgress({ kind: "start" });
    const opened = await openFirst([async () => machine], exercise.needs, () => undefined, signal);
    await using _lab = opened.lab;
    const onProgress = (step: string): void => this.#onProgress({ kind: "lab", step });
    return { status: "checked", ...(await checkInLab(opened, exercise, submission, { deadlineSeconds, onProgress })) };
  }

  #load({ imageUrl, info }: EngineSource): Machine {
    return vmMachine(async (signal) => {
      const onProgress = (progress: { loadedBytes: number; totalBytes: number }): void =>
        this.#onProgress({ kind: "download", ...progress });
      const [computer, image] = await Promise.all([
        loadComputer(new URL("v86/build/v86.wasm", import.meta.url).href),
        downloadGuestImage(imageUrl, info, { signal, onProgress }),
      ]);
      this.#onProgress({ kind: "start" });
      return { computer, image };
    });
  }
}

/** Reads what is in the editor just as a file of those bytes. @throws ScriptRejected */
function submissionOf(texts: Record<string, string>): Submission {
  const submission: Submission = { scripts: {}, warnings: [] };
  for (const [host, text] of Object.entries(texts)) {
    const read = readScript(`${host}.sh`, new TextEncoder().encode(text));
    if (read.status === "rejected") throw new ScriptRejected(read.reason);
    submission.scripts[host] = read.script;
    submission.warnings.push(...read.warnings);
  }
  return submission;
}
