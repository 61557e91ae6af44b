import { MachineError } from "../checker/src/machine/machine-error.ts";

const waysOut = `A guest image can also come from elsewhere:
  - unpack the guest image of a release and set LAB_CHECK_GUEST to its folder, or
  - make it on Debian 12, in a container for example (\`npx lab-check dev guest <folder>\`), and set LAB_CHECK_GUEST to that folder.`;

/** The error that says why there is no guest image and what to do next. */
export function imageUnavailable(reason: string, cause?: unknown): MachineError {
  const message = `The virtual machine has no guest image: ${reason}\n${waysOut}`;
  return new MachineError("image-unavailable", message, cause === undefined ? {} : { cause });
}
