import { V86 } from "v86";
import { MachineError } from "../machine-error.ts";
import { reasons } from "../reasons.ts";
import type { Computer } from "./emulator.ts";

/**
 * Loads v86 in a browser; the other file that does is Node's.
 * @param wasmUrl where v86.wasm is served
 * @throws MachineError `machine-unavailable` in a browser without WebAssembly
 */
export async function loadComputer(wasmUrl: string): Promise<Computer> {
  if (typeof WebAssembly === "undefined") throw new MachineError("machine-unavailable", reasons.noWebAssembly);
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new MachineError("image-unavailable", reasons.notLoaded(wasmUrl, reasons.httpStatus(response.status)));
  return { V86, wasm: await WebAssembly.compile(await response.arrayBuffer()), spares: [] };
}
