import { putSiteImage } from "../../../../guest/site-image.ts";
import { showGuestProgress } from "../guest-progress.ts";
import { untilInterrupted } from "../until-interrupted.ts";

/** `lab-check dev site-guest <folder>`: the guest image as the site serves it. */
export async function devSiteGuestCommand(folder: string): Promise<void> {
  using progress = showGuestProgress("en");
  await untilInterrupted((signal) => putSiteImage(folder, { onProgress: progress.show, signal }));
}
