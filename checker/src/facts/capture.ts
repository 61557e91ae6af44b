import type { Localized } from "../exercise/localized.ts";
import { en, say, verbatim, zh } from "../exercise/sentence.ts";
import type { CaptureFacts, Frame } from "./facts.ts";
import { decodeFrames } from "./frame.ts";
import { readPcap } from "./pcap-file.ts";

/** With so many frames a capture ends, and what it has is judged: the flood is the script's own (plan/library.sh). */
const capturedFrames = 2000;

type Completeness = { status: "whole" } | { status: "flood" } | { status: "incomplete"; reason: Localized };

/** Whether tcpdump(8) says on stderr that all is in its file. Its last summary counts. */
function completenessOf(log: string): Completeness {
  const summaries = [
    ...log.matchAll(/(\d+) packets? captured[,\s]+(\d+) packets? received by filter[,\s]+(\d+) packets? dropped by kernel/g),
  ];
  const [, captured = "", received = "", dropped] = summaries.at(-1) ?? [];
  if (dropped === undefined)
    return incomplete(say(en`tcpdump gave no summary: ${beginning(log)}`, zh`tcpdump 没有给出统计：${beginning(log)}`));
  if (Number(captured) >= capturedFrames) return { status: "flood" };
  if (dropped !== "0")
    return incomplete(say(en`the kernel dropped ${dropped} of the frames to capture`, zh`要抓的帧里有 ${dropped} 个被内核丢弃`));
  if (captured === received) return { status: "whole" };
  return incomplete(say(en`tcpdump wrote ${captured} of ${received} frames`, zh`${received} 个帧里 tcpdump 只写下了 ${captured} 个`));
}

function incomplete(reason: Localized): Completeness {
  return { status: "incomplete", reason };
}

function beginning(text: string): string {
  return text.trim().slice(0, 200);
}

/** Reads a capture and what tcpdump said about it. */
export function parseCapture(pcap: Uint8Array | null, log: string): CaptureFacts {
  // Nothing crosses a device that is down, and tcpdump refuses to try.
  if (/: That device is not up$/m.test(log)) return { status: "captured", frames: [] };
  if (pcap === null)
    return { status: "broken", reason: say(en`tcpdump wrote no file: ${beginning(log)}`, zh`tcpdump 没有写出文件：${beginning(log)}`) };
  const complete = completenessOf(log);
  if (complete.status === "incomplete") return { status: "broken", reason: complete.reason };
  try {
    const frames = decodeFrames(readPcap(pcap)).filter(isOfConcern);
    return { status: "captured", frames, ...(complete.status === "flood" && { isFlood: true }) };
  } catch (error) {
    if (error instanceof RangeError) return { status: "broken", reason: verbatim(error.message) };
    throw error;
  }
}

/** ARP, IPv4, and what wears a VLAN tag. IPv6 and spanning tree say something whenever they like, and no lesson is about them. */
function isOfConcern({ ethernet }: Frame): boolean {
  return ethernet === null || [0x0800, 0x0806, 0x8100, 0x88a8].includes(ethernet.type);
}
