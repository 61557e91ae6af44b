import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { $, which } from "zx";
import { installPackages } from "../../checker/src/cli/install-packages.ts";

declare module "vitest" {
  interface ProvidedContext {
    siteUrl: string;
  }
}

/** Builds the site as it is deployed and serves it, for the tests in a browser. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const run = $({ cwd: fileURLToPath(new URL("../..", import.meta.url)), quiet: true });
  if ((await which("chromium", { nothrow: true })) === null) await installPackages(["chromium"]);
  // Set by test/run.ts, where it has built the site of these sources.
  if (!process.env.PODWIRE_BUILT_SITE) await run`npm run --silent build`;
  const port = await freePort();
  const server = run({ nothrow: true })`npx docusaurus serve --no-open --port ${port}`;
  const siteUrl = `http://localhost:${port}`;
  await untilServed(siteUrl);
  project.provide("siteUrl", siteUrl);
  return async () => {
    await server.kill();
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

async function untilServed(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await delay(200);
  }
  throw new Error(`Nothing is served at ${url}.`);
}
