import type { Localized } from "../checker/src/exercise/localized.ts";
import { en, say, zh } from "../checker/src/exercise/sentence.ts";
import { MachineError } from "../checker/src/machine/machine-error.ts";
import { waysOut } from "./reasons.ts";

/** The error that says why there is no guest image and what to do next. */
export function imageUnavailable(reason: Localized, cause?: unknown): MachineError {
  const text = say(en`The virtual machine has no guest image: ${reason}\n${waysOut}`, zh`没有可用的虚拟机镜像：${reason}\n${waysOut}`);
  return new MachineError("image-unavailable", text, cause === undefined ? {} : { cause });
}
