import type { Store } from "./store.ts";

/** A store over another one, which may refuse to keep: what it refuses is here until the visit ends. */
export class VisitStore implements Store {
  readonly #lasting: Store;
  readonly #onChange: (key: string) => void;
  readonly #refused = new Map<string, string | null>();

  /** @param onChange told of the changes that the other store knows nothing of */
  constructor(lasting: Store, onChange: (key: string) => void) {
    this.#lasting = lasting;
    this.#onChange = onChange;
  }

  /** Whether something will be lost when the visit ends. */
  get isLosing(): boolean {
    return this.#refused.size > 0;
  }

  get(key: string): string | null {
    const refused = this.#refused.get(key);
    return refused === undefined ? this.#lasting.get(key) : refused;
  }

  set(key: string, text: string | null): void {
    // First of all, so that who hears of the change from the other store finds the new text.
    const wasRefused = this.#refused.delete(key);
    this.#lasting.set(key, text);
    const isRefused = this.#lasting.get(key) !== text;
    if (isRefused) this.#refused.set(key, text);
    if (wasRefused || isRefused) this.#onChange(key);
  }
}
