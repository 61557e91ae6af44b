import type { Locale } from "../../exercise/localized.ts";
import { installTools } from "../install-tools.ts";
import { note } from "../note.ts";

/** `lab-check dev tools`: what the native machine runs is there afterwards, or it says what is not. */
export async function devToolsCommand({ locale }: { locale: Locale }): Promise<void> {
  const missing = (await installTools()).join(", ");
  note(
    missing === ""
      ? { en: "Every program of a native lab is installed.", "zh-Hans": "native 机器需要的程序都已装好。" }
      : {
          en: `Missing, and not to be installed here: ${missing}. The vm machine does without.`,
          "zh-Hans": `缺少且无法在这里安装：${missing}。vm 机器不需要它们。`,
        },
    locale,
  );
}
