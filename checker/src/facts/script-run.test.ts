import { describe, expect, test } from "vitest";
import { outputLimitBytes } from "../plan/archive.ts";
import { ArchiveFolder } from "./archive-folder.ts";
import { parseScriptRun } from "./script-run.ts";

function run(end: string, stdout = new Uint8Array()) {
  const files = { end: new TextEncoder().encode(end), stdout, stderr: new Uint8Array() };
  return parseScriptRun(new ArchiveFolder(new Map(Object.entries(files))));
}

describe("parseScriptRun", () => {
  test.for([
    ["exited 0\n", { kind: "exited", status: 0 }],
    ["exited 137\n", { kind: "exited", status: 137 }],
    ["deadline\n", { kind: "deadline" }],
    ["output-limit\n", { kind: "output-limit" }],
  ] as const)("%j", ([end, expected]) => {
    expect(run(end).end).toEqual(expected);
  });

  test.for(["", "exited", "exited -1", "exited 0x0", "deadline 3", "exited 0\nexited 1"])("refuses %j", (end) => {
    expect(() => run(end)).toThrow(expect.objectContaining({ code: "malformed-file" }));
  });

  test("shows wrong UTF-8 as such, and keeps a byte order mark", () => {
    const stdout = new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff, 0xe4, 0xb8, 0xad, 0x00, 0xe4, 0xb8]);
    expect(run("exited 0", stdout).stdout).toEqual({ text: "\u{feff}a\u{fffd}中\0\u{fffd}", truncated: false });
  });

  test("knows cut output by its size", () => {
    expect(run("exited 0", new Uint8Array(outputLimitBytes)).stdout.truncated).toBe(true);
    expect(run("exited 0", new Uint8Array(outputLimitBytes - 1)).stdout.truncated).toBe(false);
  });
});
