import type { V86, V86Options } from "v86";
import { lineReader } from "./line-reader.ts";

/** What turns v86 into this project's computer. A snapshot only fits a machine with the same options. */
export interface Computer {
  V86: typeof V86;
  wasm: ArrayBuffer;
}

export interface EmulatorStart {
  memoryMiB: number;
  bios: ArrayBuffer;
  /** Goes on from a snapshot, zstd-compressed or not. */
  state?: ArrayBuffer;
  /** Boots a kernel. */
  boot?: { kernel: ArrayBuffer; initramfs: ArrayBuffer; commandLine: string };
}

/** What the guest says, line by line. */
export interface GuestListener {
  onAnswer(line: string): void;
  onEvent(line: string): void;
  /** The kernel's own console. */
  onBootLog?(line: string): void;
}

/** A running virtual computer: two consoles (hvc0 for requests and answers, hvc1 for events) and a shared folder. */
export interface Emulator extends AsyncDisposable {
  ask(line: string): void;
  putFile(name: string, bytes: Uint8Array): Promise<void>;
  takeFile(name: string): Promise<Uint8Array>;
  saveState(): Promise<ArrayBuffer>;
}

export async function startEmulator(computer: Computer, start: EmulatorStart, listener: GuestListener): Promise<Emulator> {
  const vm = new computer.V86(options(computer, start));
  vm.add_listener("virtio-console0-output-bytes", lineReader(listener.onAnswer));
  vm.add_listener("virtio-console1-output-bytes", lineReader(listener.onEvent));
  const { onBootLog } = listener;
  if (onBootLog) {
    const read = lineReader(onBootLog);
    vm.add_listener("serial0-output-byte", (byte) => read(Uint8Array.of(byte)));
  }
  await new Promise<void>((resolve) => vm.add_listener("emulator-loaded", resolve));
  return {
    ask: (line) => vm.bus.send("virtio-console0-input-bytes", new TextEncoder().encode(`${line}\n`)),
    putFile: (name, bytes) => vm.create_file(name, bytes),
    takeFile: async (name) => (await vm.read_file(name)).slice(),
    saveState: () => vm.save_state(),
    [Symbol.asyncDispose]: () => vm.destroy(),
  };
}

function options({ wasm }: Computer, { memoryMiB, bios, state, boot }: EmulatorStart): V86Options {
  return {
    wasm_fn: async (imports) => (await WebAssembly.instantiate(wasm, imports)).instance.exports,
    memory_size: memoryMiB << 20,
    vga_memory_size: 1 << 20,
    bios: { buffer: bios },
    filesystem: {},
    virtio_console: { type: "none" },
    disable_speaker: true,
    disable_keyboard: true,
    disable_mouse: true,
    autostart: true,
    ...(state && { initial_state: { buffer: state } }),
    ...(boot && { bzimage: { buffer: boot.kernel }, initrd: { buffer: boot.initramfs }, cmdline: boot.commandLine }),
  };
}
