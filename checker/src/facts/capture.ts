import type { CaptureFacts, Frame } from "./facts.ts";
import { decodeFrames } from "./frame.ts";
import { readPcap } from "./pcap-file.ts";

/** With so many frames a capture ends, and what it has is judged: the flood is the script's own (plan/library.sh). */
const capturedFrames = 2000;

/** Whether tcpdump(8) says on stderr that all is in its file: the reason why not, or null. Its last summary counts. */
function incompleteness(log: string): string | null {
  const summaries = [
    ...log.matchAll(/(\d+) packets? captured[,\s]+(\d+) packets? received by filter[,\s]+(\d+) packets? dropped by kernel/g),
  ];
  const [, captured, received, dropped] = summaries.at(-1) ?? [];
  if (dropped === undefined) return `tcpdump gave no summary: ${log.trim().slice(0, 200)}`;
  if (dropped !== "0" && Number(captured) < capturedFrames) return `the kernel dropped ${dropped} of the frames to capture`;
  if (Number(captured) >= capturedFrames) return null;
  return captured === received ? null : `tcpdump wrote ${captured} of ${received} frames`;
}

/** Reads a capture and what tcpdump said about it. */
export function parseCapture(pcap: Uint8Array | null, log: string): CaptureFacts {
  // Nothing crosses a device that is down, and tcpdump refuses to try.
  if (/: That device is not up$/m.test(log)) return { status: "captured", frames: [] };
  if (pcap === null) return { status: "broken", reason: `tcpdump wrote no file: ${log.trim().slice(0, 200)}` };
  const reason = incompleteness(log);
  if (reason !== null) return { status: "broken", reason };
  try {
    return { status: "captured", frames: decodeFrames(readPcap(pcap)).filter(isOfConcern) };
  } catch (error) {
    if (error instanceof RangeError) return { status: "broken", reason: error.message };
    throw error;
  }
}

/** ARP, IPv4, and what wears a VLAN tag. IPv6 and spanning tree say something whenever they like, and no lesson is about them. */
function isOfConcern({ ethernet }: Frame): boolean {
  return ethernet === null || [0x0800, 0x0806, 0x8100, 0x88a8].includes(ethernet.type);
}
