import type { Localized } from "../exercise/localized.ts";
import { MachineError } from "../machine/machine-error.ts";

/** Why something could not be checked: a machine's own reason, or that lab-check failed, and of what. */
export function reasonOf(error: unknown): Localized {
  if (error instanceof MachineError) return error.text;
  const message = error instanceof Error ? error.message : String(error);
  return { en: `lab-check itself failed: ${message}`, "zh-Hans": `lab-check 自身出错：${message}` };
}
