import { ProcessOutput } from "zx";
import { MachineError } from "../checker/src/machine/machine-error.ts";

const waysOut = `A guest image can also come from elsewhere:
  - unpack the guest image of a release and set LAB_CHECK_GUEST to its folder, or
  - make it in a Debian 12 container or machine (\`npx lab-check dev guest <folder>\`), and set LAB_CHECK_GUEST to that folder.`;

/** The error that says why there is no guest image and what to do next. */
export function imageUnavailable(reason: string, cause?: unknown): MachineError {
  return new MachineError(
    "image-unavailable",
    `The virtual machine has no guest image: ${reason}\n${waysOut}`,
    cause === undefined ? {} : { cause },
  );
}

/** The last lines of what a failed program said. */
export function tailOf(error: unknown, lines = 6): string {
  const text = error instanceof ProcessOutput ? error.stderr || error.stdout : String(error);
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}
