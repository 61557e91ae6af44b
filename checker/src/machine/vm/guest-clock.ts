/** How fast time passes for a guest that works: about as outside, on a computer of today. */
const instructionsPerMs = 100_000;

/** v86 says when its next timer is due, and rounds down: just then it would not be due yet. */
const roundingMs = 0.001;

/**
 * The time in a virtual machine. It passes with the instructions that the guest carries out, not with the host's clock: nothing in a lab
 * depends on how busy the computer is. While the guest sleeps, it passes as outside, or, when somebody waits for an answer, at once.
 */
export class GuestClock {
  readonly #countInstructions: () => number;
  readonly #hostMs: () => number;
  #ms = 0;
  #instructions: number;
  #asleepSinceMs: number | undefined;

  /**
   * @param countInstructions of the machine, modulo 2^32; what it counted for earlier guests does not matter
   * @param hostMs the host's clock
   */
  constructor(countInstructions: () => number, hostMs: () => number) {
    this.#countInstructions = countInstructions;
    this.#hostMs = hostMs;
    this.#instructions = countInstructions();
  }

  nowMs(): number {
    const instructions = this.#countInstructions();
    this.#ms += ((instructions - this.#instructions) >>> 0) / instructionsPerMs;
    this.#instructions = instructions;
    return this.#ms;
  }

  /** To be called before the guest goes on. */
  wake(): void {
    if (this.#asleepSinceMs !== undefined) this.#ms += this.#hostMs() - this.#asleepSinceMs;
    this.#asleepSinceMs = undefined;
  }

  /**
   * To be called when the guest has stopped for a moment.
   * @param forMs until its next timer; 0 where it has more to do
   * @param isAwaited whether somebody waits for what it does
   * @returns how long the host is to let it sleep
   */
  sleep(forMs: number, isAwaited: boolean): number {
    this.#ms += roundingMs;
    if (forMs <= 0) return 0;
    if (isAwaited) {
      this.#ms += forMs;
      return 0;
    }
    this.#asleepSinceMs = this.#hostMs();
    return forMs;
  }
}
