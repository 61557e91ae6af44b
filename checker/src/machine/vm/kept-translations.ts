import { exportedFunction } from "./exported-function.ts";

const pageBytes = 4096;
const wordsOfPage = pageBytes / Int32Array.BYTES_PER_ELEMENT;

/**
 * v86's exports, but such that a machine whose memory is replaced by a snapshot's keeps the translations of those pages that the snapshot
 * did not change; v86 drops all. A lab leaves most of the guest's code alone, so that the next lab on the machine starts warm.
 */
export function keepTranslations(exports: WebAssembly.Exports): WebAssembly.Exports {
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error("This v86 exports no memory.");
  const allocate = exportedFunction(exports, "allocate_memory");
  const zero = exportedFunction(exports, "zero_memory");
  const forget = exportedFunction(exports, "jit_dirty_cache");
  const forgetAll = exportedFunction(exports, "jit_clear_cache_js");
  let guest: { place: number; bytes: number } | undefined;
  let before: Int32Array | undefined;
  let isRestored = false;
  const words = ({ place, bytes }: { place: number; bytes: number }): Int32Array =>
    new Int32Array(memory.buffer, place, bytes / Int32Array.BYTES_PER_ELEMENT);
  return {
    ...exports,
    // Called once, when the machine is built.
    allocate_memory: (bytes: number) => {
      const place = allocate(bytes);
      guest = { place, bytes };
      return place;
    },
    // A snapshot is unpacked into memory that is emptied first: the last moment at which the old contents are there.
    zero_memory: (address: number, bytes: number) => {
      if (isRestored && bytes === guest?.bytes) before = words(guest).slice();
      zero(address, bytes);
    },
    // When all is unpacked.
    jit_clear_cache_js: () => {
      isRestored = true;
      if (guest === undefined || before === undefined) forgetAll();
      else for (const start of changedPages(before, words(guest))) forget(start, start + pageBytes);
      before = undefined;
    },
  };
}

/** The addresses of the pages in which two memories of one size differ. */
function* changedPages(before: Int32Array, after: Int32Array): Generator<number> {
  for (let start = 0; start < after.length; start += wordsOfPage)
    if (isPageChanged(before, after, start)) yield start * Int32Array.BYTES_PER_ELEMENT;
}

function isPageChanged(before: Int32Array, after: Int32Array, start: number): boolean {
  for (let index = start; index < start + wordsOfPage; index++) if (before[index] !== after[index]) return true;
  return false;
}
