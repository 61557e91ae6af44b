import { expect, it } from "vitest";
import { keepTranslations } from "./kept-translations.ts";

const pageBytes = 4096;
const pages = 4;

/** The exports of a v86 whose guest has four pages, and what was asked of them. */
function machine() {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const asked: string[] = [];
  const place = 8192;
  const exports = keepTranslations({
    memory,
    allocate_memory: () => place,
    zero_memory: (address: number, bytes: number) => void new Uint8Array(memory.buffer, place + address, bytes).fill(0),
    jit_dirty_cache: (start: number, end: number) => void asked.push(`${start / pageBytes}-${end / pageBytes}`),
    jit_clear_cache_js: () => void asked.push("all"),
  });
  const call = (name: string, ...numbers: number[]): void => {
    const exported = exports[name];
    if (typeof exported !== "function") throw new Error(`${name} is gone.`);
    exported(...numbers);
  };
  call("allocate_memory", pages * pageBytes);
  const guest = new Uint8Array(memory.buffer, place, pages * pageBytes);
  /** As v86 does it: memory is emptied, filled, and then the translations are dropped. */
  const restore = (snapshot: Uint8Array): void => {
    call("zero_memory", 0, guest.length);
    guest.set(snapshot);
    call("jit_clear_cache_js");
  };
  return { asked, guest, restore, call };
}

const snapshot = Uint8Array.from({ length: pages * pageBytes }, (_, index) => index % 251);

it("drops all where a snapshot is restored for the first time", () => {
  const { asked, restore } = machine();
  restore(snapshot);
  expect(asked).toEqual(["all"]);
});

it("drops just the pages that the snapshot changes back", () => {
  const { asked, guest, restore } = machine();
  restore(snapshot);
  guest[pageBytes] = 255;
  guest[3 * pageBytes - 1] = 255;
  restore(snapshot);
  expect(asked).toEqual(["all", "1-2", "2-3"]);
  expect(guest).toEqual(snapshot);
});

it("drops nothing where nothing changed, and compares anew each time", () => {
  const { asked, guest, restore } = machine();
  restore(snapshot);
  restore(snapshot);
  expect(asked).toEqual(["all"]);
  guest[0] = 255;
  restore(snapshot);
  expect(asked).toEqual(["all", "0-1"]);
});

it("compares nothing where a device empties a part of the memory", () => {
  const { asked, restore, call } = machine();
  restore(snapshot);
  call("zero_memory", 0, pageBytes);
  call("jit_clear_cache_js");
  expect(asked).toEqual(["all", "all"]);
});

it("says of another v86 what it lacks", () => {
  expect(() => keepTranslations({ memory: new WebAssembly.Memory({ initial: 1 }) })).toThrow("allocate_memory");
  expect(() => keepTranslations({})).toThrow("memory");
});
