import type { V86, V86Options } from "v86";
import { exportedFunction } from "./exported-function.ts";
import { GuestClock } from "./guest-clock.ts";
import { keepTranslations } from "./kept-translations.ts";

/** The emulator's code, loaded once for all its machines. */
export interface EmulatorCode {
  V86: typeof V86;
  wasm: WebAssembly.Module;
}

/** What a machine boots. */
export interface BootOptions {
  kernel: ArrayBuffer;
  initramfs: ArrayBuffer;
  commandLine: string;
}

/** What a machine is built with, and a kernel to boot, unless it begins at a snapshot. */
export interface HardwareOptions {
  memoryMiB: number;
  bios: ArrayBuffer;
  boot: BootOptions | null;
}

/** Who uses a machine just now, and hears what the guest writes to its consoles hvc0, hvc1, hvc2 and to its serial port. */
export interface Operator {
  /** Whether somebody waits for what the guest does. */
  isAwaited(): boolean;
  onHvc0(bytes: Uint8Array): void;
  onHvc1(bytes: Uint8Array): void;
  onHvc2(bytes: Uint8Array): void;
  onSerial(bytes: Uint8Array): void;
  /** The emulator itself failed, and stands still. */
  onCrash(error: unknown): void;
}

/** A virtual machine, on which guests run one after the other. */
export interface Hardware {
  readonly vm: V86;
  /** From now on it is this one's, and the guest's clock begins anew. */
  handTo(operator: Operator): void;
}

/** A machine in use. */
interface Tenancy {
  operator: Operator;
  clock: GuestClock;
}

/** Builds a machine, which stands still, and is nobody's yet. */
export async function buildHardware({ V86, wasm }: EmulatorCode, builtWith: HardwareOptions): Promise<Hardware> {
  let tenancy: Tenancy | undefined;
  const instantiate = async (imports: WebAssembly.Imports): Promise<WebAssembly.Exports> => {
    const timed = { ...imports, env: { ...imports.env, microtick: () => tenancy?.clock.nowMs() ?? 0 } };
    const { exports } = await WebAssembly.instantiate(wasm, timed);
    translateInSmallParts(exports);
    return {
      ...keepTranslations(exports),
      set_tsc: setTimeStampCounter(exports),
      main_loop: mainLoop(exportedFunction(exports, "main_loop"), () => tenancy),
    };
  };
  const vm = new V86({ ...options(builtWith), wasm_fn: instantiate });
  vm.add_listener("virtio-console0-output-bytes", (bytes) => tenancy?.operator.onHvc0(bytes));
  vm.add_listener("virtio-console1-output-bytes", (bytes) => tenancy?.operator.onHvc1(bytes));
  vm.add_listener("virtio-console2-output-bytes", (bytes) => tenancy?.operator.onHvc2(bytes));
  vm.add_listener("serial0-output-byte", (byte) => tenancy?.operator.onSerial(Uint8Array.of(byte)));
  await new Promise<void>((resolve) => vm.add_listener("emulator-loaded", resolve));
  vm.v86.constructor.microtick = () => runningClock?.nowMs() ?? 0;
  return {
    vm,
    handTo(operator) {
      const countInstructions = (): number => vm.get_instruction_counter();
      tenancy = { operator, clock: new GuestClock(countInstructions, () => performance.now()) };
    },
  };
}

/** What v86's `set_jit_config` sets, by its numbers. */
const translation = { pagesAtMost: 1, blocksBesideEntriesAtMost: 3 };

/**
 * v86 makes a WebAssembly function of up to three pages of code, 100 kB and more. A browser optimizes functions that are often run: of
 * those it would take longer to optimize them than a lab lasts.
 */
function translateInSmallParts(exports: WebAssembly.Exports): void {
  const configure = exportedFunction(exports, "set_jit_config");
  configure(translation.pagesAtMost, 1);
  configure(translation.blocksBesideEntriesAtMost, 50);
}

/**
 * Sets the guest's time-stamp counter, on a machine that ran another guest too: v86 reckons from the offset that it has, and is right
 * only where that is none. A guest whose counter begins below what its kernel read last has a clock that stands still.
 */
function setTimeStampCounter(exports: WebAssembly.Exports): (low: number, high: number) => void {
  const set = exportedFunction(exports, "set_tsc");
  const read = exports.read_tsc;
  if (typeof read !== "function") throw new Error("This v86 exports no read_tsc.");
  return (low, high) => {
    const now = BigInt.asUintN(64, read());
    set(Number(now & 0xffffffffn), Number(now >> 32n));
    set(low, high);
  };
}

/** That of the machine whose main loop runs just now: v86's devices share one clock, of all machines. */
let runningClock: GuestClock | undefined;

/** v86's main loop, by the guest's own clock. An exception out of it would end the whole process, because a timer runs it. */
function mainLoop(runGuest: () => number, tenancyNow: () => Tenancy | undefined): () => number {
  let crashed = false;
  return () => {
    const tenancy = tenancyNow();
    if (crashed || tenancy === undefined) return idleMs;
    const { clock, operator } = tenancy;
    clock.wake();
    runningClock = clock;
    try {
      return clock.sleep(runGuest(), operator.isAwaited());
    } catch (error) {
      crashed = true;
      operator.onCrash(error);
      return idleMs;
    }
  };
}

const idleMs = 100;

function options({ memoryMiB, bios, boot }: HardwareOptions): V86Options {
  return {
    memory_size: memoryMiB << 20,
    vga_memory_size: 1 << 20,
    bios: { buffer: bios },
    filesystem: {},
    virtio_console: { type: "none" },
    disable_speaker: true,
    disable_keyboard: true,
    disable_mouse: true,
    ...(boot && { bzimage: { buffer: boot.kernel }, initrd: { buffer: boot.initramfs }, cmdline: boot.commandLine }),
  };
}
