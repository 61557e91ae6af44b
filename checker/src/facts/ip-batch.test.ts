import { describe, expect, test } from "vitest";
import { printedItems, readIpBatch } from "./ip-batch.ts";

const commands = ["addr show", "route get 10.96.30.12", "route get 10.97.0.1", "route get 10.98.0.1", "neigh show"];

describe("readIpBatch", () => {
  test("gives each command its own result", () => {
    const err = [
      "RTNETLINK answers: Invalid argument",
      "Command failed -:2",
      "Error: ipv4: FIB table does not exist.",
      "Dump terminated",
      "Command failed -:4",
      "",
    ].join("\n");
    expect([...readIpBatch(commands, '[{"ifindex":1},{}]\n[{"type":"unicast"}]\n[]\n', err)]).toEqual([
      ["addr show", { kind: "printed", items: [{ ifindex: 1 }] }],
      ["route get 10.96.30.12", { kind: "failed", error: "Invalid argument" }],
      ["route get 10.97.0.1", { kind: "printed", items: [{ type: "unicast" }] }],
      ["route get 10.98.0.1", { kind: "failed", error: "ipv4: FIB table does not exist. Dump terminated" }],
      ["neigh show", { kind: "printed", items: [] }],
    ]);
  });

  test("takes an error on stderr without a failed command for a warning", () => {
    expect(readIpBatch(["addr show"], "[]\n", "Cannot open /etc/iproute2/rt_tables\n")).toEqual(
      new Map([["addr show", { kind: "printed", items: [] }]]),
    );
  });

  test("leaves out what failed in the lines after the commands", () => {
    const err = 'Cannot find device "eth9"\nCommand failed -:2\n';
    expect(readIpBatch(["addr show"], "[]\n", err)).toEqual(new Map([["addr show", { kind: "printed", items: [] }]]));
  });

  test("leaves out what a flush says that never comes to its end", () => {
    const out = '[{"dst":"10.96.30.12"}]\n*** Flush not complete bailing out after 10 rounds\n';
    expect(readIpBatch(["neigh show"], out, "Command failed -:2\n")).toEqual(
      new Map([["neigh show", { kind: "printed", items: [{ dst: "10.96.30.12" }] }]]),
    );
  });

  test.for([
    ["a missing line", "[]\n[]\n", "Command failed -:2\n"],
    ["a line too many", "[]\n[]\n[]\n[]\n[]\n", "Command failed -:2\n"],
    ["a failed command that nobody gave", "[]\n[]\n[]\n[]\n", "Command failed -:9\n"],
    ["no output", "", ""],
  ] as const)("refuses %s", ([, out, err]) => {
    expect(() => readIpBatch(commands, out, err)).toThrow(expect.objectContaining({ code: "malformed-file" }));
  });
});

describe("printedItems", () => {
  test("refuses a failed command", () => {
    const results = readIpBatch(["addr show"], "", "Cannot send dump request: Operation not permitted\nCommand failed -:1\n");
    expect(() => printedItems(results, "addr show")).toThrow("ip addr show failed: Cannot send dump request: Operation not permitted");
    expect(() => printedItems(results, "neigh show")).toThrow("ip neigh show failed: it was not run");
  });
});
