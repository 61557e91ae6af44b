import { resolve } from "node:path";
import { exportGuest } from "../../../../guest/ensure-guest.ts";
import type { Locale } from "../../exercise/localized.ts";
import { guestProgress } from "../guest-progress.ts";
import { note } from "../note.ts";
import { untilInterrupted } from "../until-interrupted.ts";

/** `lab-check dev guest <folder>`: makes a guest image to take elsewhere, as small as it gets. */
export async function devGuestCommand(folder: string, { locale }: { locale: Locale }): Promise<void> {
  await untilInterrupted((signal) => exportGuest(resolve(folder), { onProgress: guestProgress(locale), signal }));
  note(
    {
      en: `LAB_CHECK_GUEST=${resolve(folder)} makes lab-check use it.`,
      "zh-Hans": `设置 LAB_CHECK_GUEST=${resolve(folder)} 即可让 lab-check 使用它。`,
    },
    locale,
  );
}
