import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MachineError } from "../machine-error.ts";
import { type GuestImage, type GuestInfo, guestInfoSchema } from "./guest-image.ts";

/** @throws MachineError where the folder does not hold a guest image of this version's format */
export async function readGuestInfo(folder: string): Promise<GuestInfo> {
  try {
    return guestInfoSchema.parse(JSON.parse(await readFile(join(folder, "guest.json"), "utf8")));
  } catch (error) {
    throw new MachineError("image-unavailable", `${folder} is not a guest image: guest.json is missing or of another version.`, {
      cause: error,
    });
  }
}

export async function readGuestImage(folder: string): Promise<GuestImage> {
  const info = await readGuestInfo(folder);
  const [state, bios] = await Promise.all([readBuffer(join(folder, "state.zst")), readBuffer(join(folder, "bios.bin"))]);
  return { info, state, bios };
}

async function readBuffer(path: string): Promise<ArrayBuffer> {
  return Uint8Array.from(await readFile(path)).buffer;
}
