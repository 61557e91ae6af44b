import type { V86, V86Options } from "v86";
import { GuestClock } from "./guest-clock.ts";
import { lineReader } from "./line-reader.ts";

/** The emulator's code, loaded once for all its machines. */
export interface Computer {
  V86: typeof V86;
  wasm: WebAssembly.Module;
}

/** Where a machine begins: at a snapshot, which fits only a machine with the same options, or by booting a kernel. */
export interface EmulatorStart {
  memoryMiB: number;
  bios: ArrayBuffer;
  from: { state: ArrayBuffer } | { kernel: ArrayBuffer; initramfs: ArrayBuffer; commandLine: string };
}

/** Who hears what the guest says, line by line. */
export interface GuestListener {
  /** On hvc0. */
  onAnswer(line: string): void;
  /** On hvc1. */
  onEvent(line: string): void;
  /** On hvc2, as it comes. */
  onTerminal(bytes: Uint8Array): void;
  /** On the serial port, where the kernel reports its own end. */
  onKernelLog(line: string): void;
  /** The emulator itself failed, and stands still. */
  onCrash(error: unknown): void;
}

/** A running virtual machine: consoles for requests, answers, events and a terminal, and a folder shared with the guest. */
export interface Emulator extends AsyncDisposable {
  /** A request on hvc0. Until a line comes back there, the guest does not really sleep: its clock goes on instead. */
  ask(line: string): void;
  /** Text for hvc2, of at most a page, which the guest must have room for. */
  sendToTerminal(text: string): void;
  putFile(name: string, bytes: Uint8Array): Promise<void>;
  getFile(name: string): Promise<Uint8Array>;
  saveState(): Promise<ArrayBuffer>;
}

export async function startEmulator(computer: Computer, start: EmulatorStart, listener: GuestListener): Promise<Emulator> {
  let isAwaited = false;
  const clock = new GuestClock(
    () => vm.get_instruction_counter(),
    () => performance.now(),
  );
  const wasm = async (imports: WebAssembly.Imports): Promise<WebAssembly.Exports> => {
    const timed = { ...imports, env: { ...imports.env, microtick: () => clock.nowMs() } };
    const { exports } = await WebAssembly.instantiate(computer.wasm, timed);
    return { ...exports, main_loop: mainLoop(exports, clock, { isAwaited: () => isAwaited, onCrash: listener.onCrash }) };
  };
  const vm = new computer.V86({ ...options(start), wasm_fn: wasm });
  const onAnswerBytes = lineReader((line) => {
    isAwaited = false;
    listener.onAnswer(line);
  });
  vm.add_listener("virtio-console0-output-bytes", onAnswerBytes);
  vm.add_listener("virtio-console1-output-bytes", lineReader(listener.onEvent));
  vm.add_listener("virtio-console2-output-bytes", (bytes) => listener.onTerminal(bytes.slice()));
  const onSerialBytes = lineReader(listener.onKernelLog);
  vm.add_listener("serial0-output-byte", (byte) => onSerialBytes(Uint8Array.of(byte)));
  await new Promise<void>((resolve) => vm.add_listener("emulator-loaded", resolve));
  vm.v86.constructor.microtick = () => runningClock?.nowMs() ?? 0;
  // Not as v86's initial_state: there it would throw where nobody can catch it.
  if ("state" in start.from) await vm.restore_state(start.from.state);
  await vm.run();
  return {
    ask: (line) => {
      isAwaited = true;
      vm.bus.send("virtio-console0-input-bytes", new TextEncoder().encode(`${line}\n`));
    },
    sendToTerminal: (text) => vm.bus.send("virtio-console2-input-bytes", new TextEncoder().encode(text)),
    putFile: (name, bytes) => vm.create_file(name, bytes),
    // v86 returns a view of a buffer that the guest can still write to.
    getFile: async (name) => (await vm.read_file(name)).slice(),
    saveState: () => vm.save_state(),
    [Symbol.asyncDispose]: () => vm.destroy(),
  };
}

/** That of the machine whose main loop runs just now: v86's devices share one clock, of all machines. */
let runningClock: GuestClock | undefined;

/** v86's main loop, by the guest's own clock. An exception out of it would end the whole process, because a timer runs it. */
function mainLoop(
  { main_loop: runGuest }: WebAssembly.Exports,
  clock: GuestClock,
  { isAwaited, onCrash }: { isAwaited: () => boolean; onCrash: (error: unknown) => void },
): () => number {
  if (typeof runGuest !== "function") throw new Error("This v86 has no main loop.");
  let crashed = false;
  return () => {
    if (crashed) return idleMs;
    clock.wake();
    runningClock = clock;
    try {
      return clock.sleep(runGuest(), isAwaited());
    } catch (error) {
      crashed = true;
      onCrash(error);
      return idleMs;
    }
  };
}

const idleMs = 100;

function options({ memoryMiB, bios, from }: EmulatorStart): V86Options {
  return {
    memory_size: memoryMiB << 20,
    vga_memory_size: 1 << 20,
    bios: { buffer: bios },
    filesystem: {},
    virtio_console: { type: "none" },
    disable_speaker: true,
    disable_keyboard: true,
    disable_mouse: true,
    ...("kernel" in from && { bzimage: { buffer: from.kernel }, initrd: { buffer: from.initramfs }, cmdline: from.commandLine }),
  };
}
