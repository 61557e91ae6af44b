import type { HostTools } from "./host-tools.ts";

/** Packs a snapshot's file. `level` is zstd(1)'s, up to 22. */
export async function compress({ run, zstd }: HostTools, from: string, to: string, level: number): Promise<void> {
  // No checksum: the emulator would spend a tenth of every restore on it.
  await run`${zstd} -q -f -T0 --no-check --ultra -${level} ${from} -o ${to}`;
}

export async function decompress({ run, zstd }: HostTools, from: string, to: string): Promise<void> {
  await run`${zstd} -q -f -d ${from} -o ${to}`;
}
