import { type BootOptions, buildHardware, type EmulatorCode, type Hardware } from "./hardware.ts";
import { lineReader } from "./line-reader.ts";

/** What virtual machines are made of: the emulator's code, loaded once for all. */
export interface Computer extends EmulatorCode {
  /** Machines that stand still, for the next snapshot. All snapshots of one computer are of one size. */
  readonly spares: Hardware[];
}

/** Labs side by side have a process each; of two that overlap in one, the next has use for one machine. */
const sparesAtMost = 1;

/** Where a machine begins: at a snapshot, which fits only a machine with the same options, or by booting a kernel. */
export interface EmulatorStart {
  memoryMiB: number;
  bios: ArrayBuffer;
  from: { state: ArrayBuffer } | BootOptions;
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
  /** Instead of disposing of it: keeps the machine for another snapshot. Only where nothing that it was asked for is still to come. */
  release(): Promise<void>;
}

export async function startEmulator(computer: Computer, start: EmulatorStart, listener: GuestListener): Promise<Emulator> {
  const { from, ...builtWith } = start;
  const spare = "state" in from ? computer.spares.pop() : undefined;
  const hardware = spare ?? (await buildHardware(computer, { ...builtWith, boot: "kernel" in from ? from : null }));
  const { vm } = hardware;
  let isAwaited = false;
  hardware.handTo({
    isAwaited: () => isAwaited,
    onHvc0: lineReader((line) => {
      isAwaited = false;
      listener.onAnswer(line);
    }),
    onHvc1: lineReader(listener.onEvent),
    onHvc2: (bytes) => listener.onTerminal(bytes.slice()),
    onSerial: lineReader(listener.onKernelLog),
    onCrash: listener.onCrash,
  });
  // Not as v86's initial_state: there it would throw where nobody can catch it.
  if ("state" in from) await vm.restore_state(from.state);
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
    async release() {
      await vm.stop();
      if (computer.spares.length < sparesAtMost) computer.spares.push(hardware);
      else await vm.destroy();
    },
    [Symbol.asyncDispose]: () => vm.destroy(),
  };
}
