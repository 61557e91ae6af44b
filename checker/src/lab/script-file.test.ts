import { describe, expect, it } from "vitest";
import { readScript, scriptLimitBytes } from "./script-file.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function warnings(input: Uint8Array): string[] {
  const read = readScript("host1.sh", input);
  if (read.status === "rejected") throw new Error(read.reason.en);
  return read.warnings.map((warning) => warning.en);
}

function scriptOf(input: Uint8Array): unknown {
  const read = readScript("host1.sh", input);
  return read.status === "read" ? read.script : read.reason.en;
}

describe("readScript", () => {
  it("takes a plain script as it is", () => {
    expect(readScript("host1.sh", bytes("ip netns add pod1\n"))).toEqual({
      status: "read",
      script: { text: "ip netns add pod1\n", interpreter: ["bash"] },
      warnings: [],
    });
  });

  it("ends the last line, so that a last command without a line end still runs", () => {
    expect(scriptOf(bytes("true"))).toEqual({ text: "true\n", interpreter: ["bash"] });
  });

  it("reads CRLF and a lone CR as LF, and says so", () => {
    expect(scriptOf(bytes("a\r\nb\rc\n"))).toEqual({ text: "a\nb\nc\n", interpreter: ["bash"] });
    expect(warnings(bytes("a\r\n"))).toEqual([expect.stringContaining("CRLF")]);
  });

  it("reads a byte order mark as if it were not there, and says so", () => {
    expect(scriptOf(bytes("\ufeff#!/bin/sh\nid\n"))).toEqual({ text: "#!/bin/sh\nid\n", interpreter: ["sh"] });
    expect(warnings(bytes("\ufeffid\n"))).toEqual([expect.stringContaining("BOM")]);
  });

  it("reads what Chinese and PowerShell editors write", () => {
    // "# 网桥" in GB18030
    expect(scriptOf(Uint8Array.of(0x23, 0x20, 0xcd, 0xf8, 0xc7, 0xc5, 0x0a))).toEqual({ text: "# 网桥\n", interpreter: ["bash"] });
    expect(scriptOf(Uint8Array.of(0xff, 0xfe, 0x69, 0x00, 0x64, 0x00, 0x0a, 0x00))).toEqual({ text: "id\n", interpreter: ["bash"] });
    expect(warnings(Uint8Array.of(0xcd, 0xf8, 0x0a))).toEqual([expect.stringContaining("GB18030")]);
  });

  it.each([
    ["#!/bin/bash", ["bash"]],
    ["#! /usr/bin/env bash", ["bash"]],
    ["#!/usr/bin/env sh", ["sh"]],
    ["#!/usr/bin/env -S bash -eu", ["bash", "-eu"]],
    ["#!/bin/sh -e", ["sh", "-e"]],
    ["#!/bin/dash", ["sh"]],
    ["# no interpreter", ["bash"]],
  ])("%s runs in %j", (line, interpreter) => {
    expect(scriptOf(bytes(`${line}\nid\n`))).toEqual({ text: `${line}\nid\n`, interpreter });
  });

  it("runs bash's own syntax by the shell that the script asks for, and says where that is sh", () => {
    expect(scriptOf(bytes("#!/bin/sh\npods=(pod1 pod2)\n"))).toMatchObject({ interpreter: ["sh"] });
    expect(warnings(bytes("#!/bin/sh\npods=(pod1 pod2)\n"))).toEqual([expect.stringContaining("line 2 (`pods=(`) is bash")]);
    expect(warnings(bytes("#!/bin/bash\npods=(pod1 pod2)\n"))).toEqual([]);
    expect(warnings(bytes("pods=(pod1 pod2)\n"))).toEqual([]);
  });

  it("refuses other interpreters, empty files, binaries and what is too long, each with its reason", () => {
    expect(scriptOf(bytes("#!/usr/bin/python3\n"))).toContain("another interpreter (#!/usr/bin/python3)");
    expect(scriptOf(bytes(""))).toContain("is empty");
    expect(scriptOf(bytes(" \r\n\t\n"))).toContain("is empty");
    expect(scriptOf(bytes("id\0\n"))).toContain("NUL");
    expect(scriptOf(new Uint8Array(scriptLimitBytes + 1).fill(0x23))).toContain("longer than 64 KiB");
  });
});
