import type { Place } from "../../../../checker/src/exercise/address.ts";
import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import { checkInLab, type Submission } from "../../../../checker/src/lab/check-submission.ts";
import { prepareShells } from "../../../../checker/src/lab/open-shell.ts";
import { readScript } from "../../../../checker/src/lab/script-file.ts";
import { type OpenedLab, openFirst } from "../../../../checker/src/machine/auto.ts";
import type { Machine, TerminalSize } from "../../../../checker/src/machine/machine.ts";
import { MachineError } from "../../../../checker/src/machine/machine-error.ts";
import { loadComputer } from "../../../../checker/src/machine/vm/browser-computer.ts";
import { downloadGuestImage, forgetGuestImage } from "../../../../checker/src/machine/vm/guest-download.ts";
import { vmMachine } from "../../../../checker/src/machine/vm/vm-machine.ts";
import { ScriptRejected } from "./engine-error.ts";
import type { EngineApi, EngineProgress, EngineRequest, EngineResult, EngineSource, Unfinished } from "./protocol.ts";
import { Runs } from "./runs.ts";
import { Shells } from "./shells.ts";

type OnProgress = (progress: EngineProgress) => void;

/** How long a script may run. More than on the command line: a browser runs the machine at half the speed, and a page can be stopped. */
const deadlineSeconds = 120;

/** Runs submissions, one at a time. What the first has loaded, the others use. */
export class Engine implements EngineApi {
  #machine: Machine | undefined;
  readonly #runs = new Runs();
  #shells: Shells | undefined;
  #onProgress: OnProgress = () => undefined;

  check(source: EngineSource, request: EngineRequest, onProgress: OnProgress): Promise<EngineResult> {
    return this.#start(onProgress, (signal) => this.#check(source, request, signal));
  }

  explore(source: EngineSource, request: EngineRequest, onProgress: OnProgress, onReady: (places: Place[]) => void): Promise<Unfinished> {
    return this.#start(onProgress, (signal) => this.#explore(source, request, onReady, signal));
  }

  async openTerminal(place: Place, size: TerminalSize, onOutput: (bytes: Uint8Array) => void): Promise<number | null> {
    return (await this.#shells?.open(place, { size, onOutput })) ?? null;
  }

  type(bytes: Uint8Array): void {
    this.#shells?.type(bytes);
  }

  resize(size: TerminalSize): void {
    this.#shells?.resize(size);
  }

  stop(): void {
    this.#runs.stop();
  }

  #start<Result>(onProgress: OnProgress, work: (signal: AbortSignal) => Promise<Result>): Promise<Result | Unfinished> {
    return this.#runs.start((signal) => {
      this.#onProgress = onProgress;
      return work(signal);
    });
  }

  async #check(source: EngineSource, { exercise, texts }: EngineRequest, signal: AbortSignal): Promise<EngineResult> {
    const submission = submissionOf(texts);
    const opened = await this.#open(source, exercise, signal);
    await using _lab = opened.lab;
    return { status: "checked", ...(await checkInLab(opened, exercise, submission, this.#options())) };
  }

  async #explore(
    source: EngineSource,
    { exercise, texts }: EngineRequest,
    onReady: (places: Place[]) => void,
    signal: AbortSignal,
  ): Promise<never> {
    const submission = submissionOf(texts);
    const opened = await this.#open(source, exercise, signal);
    await using lab = opened.lab;
    const places = await prepareShells(lab, exercise, submission, this.#options());
    const shells = new Shells(lab);
    this.#shells = shells;
    try {
      onReady(places);
      return await Promise.race([shells.failed, untilAborted(signal)]);
    } finally {
      this.#shells = undefined;
    }
  }

  async #open(source: EngineSource, { needs }: Exercise, signal: AbortSignal): Promise<OpenedLab> {
    this.#machine ??= this.#load(source);
    const machine = this.#machine;
    this.#onProgress({ kind: "start" });
    try {
      return await openFirst([async () => machine], needs, () => undefined, signal);
    } catch (error) {
      if (error instanceof MachineError && error.code === "image-damaged") await this.#forgetImage(source);
      throw error;
    }
  }

  /** So that the next run downloads another one. */
  async #forgetImage({ info }: EngineSource): Promise<void> {
    this.#machine = undefined;
    await forgetGuestImage(info);
  }

  #options(): { deadlineSeconds: number; onProgress: (step: string) => void } {
    return { deadlineSeconds, onProgress: (step) => this.#onProgress({ kind: "lab", step }) };
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

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
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
