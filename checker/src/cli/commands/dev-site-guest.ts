import { putSiteImage } from "../../../../guest/site-image.ts";
import { guestProgress } from "../guest-progress.ts";
import { untilInterrupted } from "../until-interrupted.ts";

/** `lab-check dev site-guest <folder>`: the guest image as the site serves it. */
export async function devSiteGuestCommand(folder: string): Promise<void> {
  await untilInterrupted((signal) => putSiteImage(folder, { onProgress: guestProgress("en"), signal }));
}
