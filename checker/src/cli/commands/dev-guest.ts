import { resolve } from "node:path";
import { exportGuest, isImage } from "../../../../guest/ensure-guest.ts";
import type { Locale } from "../../exercise/localized.ts";
import { CliError } from "../cli-error.ts";
import { showGuestProgress } from "../guest-progress.ts";
import { namesIn } from "../names-in.ts";
import { note } from "../note.ts";
import { untilInterrupted } from "../until-interrupted.ts";

/** `lab-check dev guest <folder>`: makes a guest image to take elsewhere, as small as it gets. */
export async function devGuestCommand(name: string, { locale }: { locale: Locale }): Promise<void> {
  const folder = resolve(name);
  await refuseOther(folder);
  using progress = showGuestProgress(locale);
  await untilInterrupted((signal) => exportGuest(folder, { onProgress: progress.show, signal }));
  note(
    {
      en: `LAB_CHECK_GUEST=${folder} makes lab-check use it.`,
      "zh-Hans": `设置 LAB_CHECK_GUEST=${folder} 即可让 lab-check 使用它。`,
    },
    locale,
  );
}

/** An image takes the place of what is there, which may be nothing, or an image. */
async function refuseOther(folder: string): Promise<void> {
  const isFree = await namesIn(folder).then(
    (names) => names.length === 0,
    () => false,
  );
  if (isFree || (await isImage(folder))) return;
  throw new CliError(
    "would-overwrite",
    { en: `${folder} holds something else than a guest image.`, "zh-Hans": `${folder} 里有别的内容，不是虚拟机镜像。` },
    { en: "Name a new folder.", "zh-Hans": "请指定一个新文件夹。" },
  );
}
