import { describe, expect, test } from "vitest";
import { parseCapture } from "./capture.ts";
import type { CaptureFacts } from "./facts.ts";
import { captures } from "./fixtures/captures.ts";

/** What tcpdump says on stderr. */
function log(captured: number, received: number, dropped: number): string {
  return [
    "tcpdump: listening on e0, link-type EN10MB (Ethernet), snapshot length 256 bytes",
    `${captured} packet${captured === 1 ? "" : "s"} captured`,
    `${received} packet${received === 1 ? "" : "s"} received by filter`,
    `${dropped} packets dropped by kernel`,
    "",
  ].join("\n");
}

const framesOf = (capture: CaptureFacts) => (capture.status === "captured" ? capture.frames : []);

describe("parseCapture", () => {
  test("a whole capture", () => {
    const capture = parseCapture(captures.tunnelled, log(2, 2, 0));
    expect(capture.status === "captured" && capture.frames.length).toBe(2);
    expect(parseCapture(captures.bare, log(1, 1, 0)).status).toBe("captured");
  });

  test("IPv6 is left out: it comes when it likes", () => {
    const pcap = captures.tunnelled.slice();
    pcap.set([0x86, 0xdd], 24 + 16 + 12);
    expect(framesOf(parseCapture(pcap, log(2, 2, 0))).map(({ ethernet }) => ethernet?.type)).toEqual([0x8100]);
  });

  test("the last of several summaries counts", () => {
    const asked = "tcpdump: 1 packet captured, 2 packets received by filter, 0 packets dropped by kernel\n";
    expect(parseCapture(captures.tunnelled, asked + log(2, 2, 0)).status).toBe("captured");
    expect(parseCapture(captures.tunnelled, `${log(2, 2, 0)}${asked}`).status).toBe("broken");
  });

  test("of a flood the beginning", () => {
    expect(parseCapture(captures.tunnelled, log(2000, 2000, 0))).toMatchObject({ status: "captured", isFlood: true });
    expect(parseCapture(captures.tunnelled, log(2000, 9000, 70))).toMatchObject({ status: "captured", isFlood: true });
    expect(parseCapture(captures.tunnelled, log(2, 2, 0))).not.toHaveProperty("isFlood");
  });

  test("a device that is down", () => {
    expect(parseCapture(null, "tcpdump: e0: That device is not up\n")).toEqual({ status: "captured", frames: [] });
  });

  test.for([
    ["frames that it did not write", captures.bare, log(1, 8, 0), "tcpdump wrote 1 of 8 frames"],
    ["frames that the kernel dropped", captures.tunnelled, log(2, 2, 3), "the kernel dropped 3 of the frames to capture"],
    [
      "no summary",
      captures.tunnelled,
      "tcpdump: pcap_loop: The interface disappeared\n",
      "tcpdump gave no summary: tcpdump: pcap_loop: The interface disappeared",
    ],
    ["no file", null, "tcpdump: nope: Permission denied\n", "tcpdump wrote no file: tcpdump: nope: Permission denied"],
    ["a cut file", captures.tunnelled.subarray(0, 100), log(2, 2, 0), "the capture file is cut in a record"],
    ["an empty file", new Uint8Array(), log(0, 0, 0), "the capture file is cut in its header"],
  ] as const)("is broken by %s", ([, pcap, said, reason]) => {
    expect(parseCapture(pcap, said)).toMatchObject({ status: "broken", reason: { en: reason } });
  });
});
