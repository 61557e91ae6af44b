import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";
const root = fileURLToPath(new URL("..", import.meta.url));

const schemaOf = async (name: string): Promise<ValidateFunction> =>
  new Ajv2020().compile(JSON.parse(await readFile(new URL(`../docs/reference/${name}.schema.json`, import.meta.url), "utf8")));
const printed = async (...words: string[]): Promise<unknown> =>
  JSON.parse((await runCli([...words, "--format", "json", "--machine", machine], { cwd: root })).stdout);

it.each([["--solution"], ["--script", "exercises/04-proxy-arp/mistakes/proxy-arp-on-one-side"]])(
  "what a check of %s prints is a verdict by the published schema",
  async (...submission) => {
    const isVerdict = await schemaOf("verdict");
    isVerdict(await printed("4", ...submission));
    expect(isVerdict.errors).toBeNull();
  },
);

it("what trace prints is a trace by the published schema", async () => {
  const isTrace = await schemaOf("trace");
  isTrace(await printed("trace", "4", "--solution"));
  expect(isTrace.errors).toBeNull();
});
