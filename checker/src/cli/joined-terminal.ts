import type { Terminal, TerminalOptions, TerminalSize } from "../machine/machine.ts";

/**
 * Joins this process's standard input and output to a terminal in a lab until that ends. Where standard input is a terminal it is
 * raw meanwhile, and every key goes to the lab.
 * @returns the exit status of what ran there
 */
export async function joinTerminal(open: (options: TerminalOptions) => Promise<Terminal>): Promise<number> {
  const { stdin, stdout } = process;
  const onOutput = (bytes: Uint8Array): void => void stdout.write(bytes);
  const terminal = await open({ size: stdin.isTTY ? currentSize() : null, onOutput });
  const type = (bytes: Uint8Array): void => terminal.write(bytes);
  const resize = (): void => terminal.resize(currentSize());
  if (stdin.isTTY) {
    stdin.setRawMode(true);
    stdout.on("resize", resize);
  }
  stdin.on("data", type).once("end", () => terminal.end());
  try {
    return await terminal.ended;
  } finally {
    stdout.off("resize", resize);
    stdin.off("data", type);
    if (stdin.isTTY) stdin.setRawMode(false);
    stdin.destroy();
  }
}

/** What most terminals begin with, where this one does not say. */
const usualSize: TerminalSize = { rows: 24, columns: 80 };

function currentSize(): TerminalSize {
  const { rows, columns } = process.stdout;
  return { rows: rows || usualSize.rows, columns: columns || usualSize.columns };
}
