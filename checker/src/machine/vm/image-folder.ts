import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type GuestImage, type GuestInfo, guestInfoSchema } from "./guest-image.ts";

/**
 * What a folder with a guest image says of itself.
 * @throws where it is none, or not a whole one
 */
export async function readGuestInfo(folder: string): Promise<GuestInfo> {
  const info = guestInfoSchema.parse(JSON.parse(await readFile(join(folder, "guest.json"), "utf8")));
  for (const [name, bytes] of Object.entries(info.files)) {
    const { size } = await stat(join(folder, name));
    if (size !== bytes) throw new Error(`${join(folder, name)} has ${size} bytes instead of ${bytes}.`);
  }
  return info;
}

export async function readGuestImage(folder: string): Promise<GuestImage> {
  const info = await readGuestInfo(folder);
  const [state, bios] = await Promise.all([readBuffer(join(folder, "state.zst")), readBuffer(join(folder, "bios.bin"))]);
  return { info, origin: folder, state, bios };
}

async function readBuffer(path: string): Promise<ArrayBuffer> {
  return Uint8Array.from(await readFile(path)).buffer;
}
