import { describe, expect, test } from "vitest";
import { parseTcp } from "./tcp-outcome.ts";

/** What bash prints when /dev/tcp fails. */
function failure(error: string): string {
  return `bash: connect: ${error}\nbash: line 1: /dev/tcp/10.1.0.254/80: ${error}\n`;
}

describe("parseTcp", () => {
  test("connected", () => {
    expect(parseTcp({ status: 0, out: "", err: "" })).toEqual({ status: "ran", outcome: "connected" });
  });

  test("timeout(1) ended it", () => {
    expect(parseTcp({ status: 124, out: "", err: "" })).toEqual({ status: "ran", outcome: "timeout" });
  });

  test("ended with its stage, when its first packet was on the way", () => {
    expect(parseTcp({ status: 130, out: "", err: "sent\n" })).toEqual({ status: "ran", outcome: "timeout" });
  });

  test.for([
    ["Connection refused", "refused"],
    ["Connection timed out", "timeout"],
    ["Network is unreachable", "unreachable"],
    ["No route to host", "unreachable"],
    ["Protocol not available", "unreachable"],
    ["Permission denied", "unreachable"],
    ["Invalid argument", "unreachable"],
  ] as const)("%s", ([error, outcome]) => {
    expect(parseTcp({ status: 1, out: "", err: failure(error) })).toEqual({ status: "ran", outcome });
  });

  test.for([
    ["an unknown error", { status: 1, out: "", err: failure("Too many open files") }],
    ["no word", { status: 1, out: "", err: "" }],
    ["no bash", { status: 127, out: "", err: "timeout: failed to run command 'bash': No such file or directory\n" }],
    ["an end before its first packet", { status: 130, out: "", err: "" }],
    ["a kill", { status: 137, out: "", err: "" }],
  ] as const)("is broken by %s", ([, result]) => {
    expect(parseTcp(result).status).toBe("broken");
  });
});
