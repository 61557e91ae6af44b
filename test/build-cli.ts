import { fileURLToPath } from "node:url";
import { $ } from "zx";

/** Before the tests that run the command: what they run is built from the sources as they are now. */
export default async function buildCli(): Promise<void> {
  await $({ quiet: true, cwd: fileURLToPath(new URL("..", import.meta.url)) })`npm run --silent build -w lab-check`;
}
