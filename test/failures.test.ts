import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failuresIn } from "./failures.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "podwire-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function failures(testResults: unknown[]): string[] {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify({ testResults }));
  return failuresIn(path);
}

it("names each test that failed, with what it said in plain letters", () => {
  const assertionResults = [
    { fullName: "a check passes", status: "passed", failureMessages: [] },
    { fullName: "a check says why", status: "failed", failureMessages: ["\u001b[31mexpected 1\u001b[39m\nto be 2"] },
  ];
  expect(failures([{ name: "/a.test.ts", status: "failed", assertionResults }])).toEqual([
    "  a check says why\n    expected 1\n    to be 2",
  ]);
});

it("names a file that could not even be loaded", () => {
  expect(failures([{ name: "/a.test.ts", status: "failed", message: "no such module", assertionResults: [] }])).toEqual([
    "  /a.test.ts\n    no such module",
  ]);
});

it("says nothing of what passed, nor where vitest left no report", () => {
  expect(failures([{ name: "/a.test.ts", status: "passed", message: "", assertionResults: [] }])).toEqual([]);
  expect(failuresIn(join(folder, "none.json"))).toEqual([]);
});
