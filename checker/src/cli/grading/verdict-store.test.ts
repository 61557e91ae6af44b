import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { passedVerdict } from "../../report/testing/sample-verdict.ts";
import { VerdictStore } from "./verdict-store.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-store-"));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (): Promise<VerdictStore> => VerdictStore.open(join(folder, "kept"));

it("keeps verdicts for whoever opens it next, whatever a script printed", async () => {
  const verdict = {
    ...passedVerdict,
    scripts: { host1: { exit: 0, timedOut: false, stdout: "a\nb\u2028\ud800", stderr: "", truncated: false } },
  };
  await (await open()).keep("key", verdict);
  expect(await (await open()).find("key")).toEqual(verdict);
  expect(await (await open()).find("other")).toBeNull();
  expect(await readdir(join(folder, "kept"))).toEqual(["key"]);
});

it.each([
  ["cut off", (file: string) => truncate(file, 200)],
  ["of somebody else's making", (file: string) => writeFile(file, "x\n{}\n")],
  ["empty", (file: string) => writeFile(file, "")],
])("does not take what is %s for a verdict", async (_, damage) => {
  const store = await open();
  await store.keep("key", passedVerdict);
  await damage(join(folder, "kept/key"));
  expect(await store.find("key")).toBeNull();
  await store.keep("key", passedVerdict);
  expect(await store.find("key")).toEqual(passedVerdict);
});
