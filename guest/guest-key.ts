import { createHash } from "node:crypto";
import { v86Version } from "../checker/src/machine/vm/node-computer.ts";
import { recipe } from "./recipe.ts";
import { guestScripts } from "./scripts.ts";

/** Names an image by everything that it is made from, so that a change of any of it makes another image. */
export function guestKey(): string {
  const inputs = { recipe, scripts: guestScripts(recipe), v86: v86Version() };
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 16);
}

/** Whether something is called as an image is, of whatever version. */
export function isImageName(name: string): boolean {
  return /^[0-9a-f]{16}$/.test(name);
}
