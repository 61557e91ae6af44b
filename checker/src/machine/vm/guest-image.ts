import * as z from "zod";

/** The contents of an image folder's guest.json. */
export const guestInfoSchema = z.object({
  format: z.literal(1),
  key: z.string().describe("A hash of everything that the image was made from."),
  memoryMiB: z.int().positive(),
  files: z
    .object({ "state.zst": z.int().positive(), "bios.bin": z.int().positive() })
    .describe("The folder's other files, with their sizes in bytes."),
  stateBytes: z.int().positive().describe("The size of the unpacked snapshot."),
  versions: z.record(z.string(), z.string()).describe("Versions by Debian package, of the kernel and of v86."),
});
export type GuestInfo = z.infer<typeof guestInfoSchema>;

/** A guest that was booted once, and what is needed to go on from there. */
export interface GuestImage {
  info: GuestInfo;
  /** The folder or address that it comes from, for messages. */
  origin: string;
  /** The snapshot, zstd-compressed or not. */
  state: ArrayBuffer;
  bios: ArrayBuffer;
}
