import type { FramePattern } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, few, say, zh } from "../exercise/sentence.ts";
import type { Facts, Frame, Packet, Payload } from "../facts/facts.ts";
import { type Difference, innermost, isWrapped } from "./frame-pattern.ts";
import { describeMac } from "./station.ts";

/** A frame in tcpdump's words: `ARP who-has 10.96.30.12 tell 10.96.30.11`. */
export function describeFrame(frame: Frame, facts: Facts): Localized {
  return describePacket(frame.packet, facts);
}

/** The first frames of a list: `ICMP …, ICMP …; nothing after that`. */
export function describeFrames(frames: readonly Frame[], facts: Facts): Localized {
  if (frames.length === 0) return say("nothing", "什么也没有看到");
  const first = frames.slice(0, 3).map((frame) => describeFrame(frame, facts));
  const all = few(first, frames.length);
  const end = frames.length > first.length ? say("", "") : say("; nothing after that", "；之后什么也没有");
  return say(en`${all}${end}`, zh`看到的是：${all}${end}`);
}

/** In what a frame differs from the pattern that it nearly matches. */
export function describeDifference(difference: Difference, pattern: FramePattern, frame: Frame, facts: Facts): Localized {
  switch (difference) {
    case "packet":
      return say("it is another packet", "是另一种数据包");
    case "outer":
      return describeOuter(frame.packet);
    case "from":
    case "to":
      return describeEnd(difference, frame, facts);
    case "ttl":
      return describeTtl(pattern.packet, frame.packet);
    case "length": {
      const [is, wanted] = [frame.lengthBytes, pattern.lengthBytes ?? 0];
      return say(en`it is ${is} bytes long, not ${wanted}`, zh`长度是 ${is} 字节，而不是 ${wanted} 字节`);
    }
  }
}

function describeOuter(packet: Packet): Localized {
  if (!isWrapped(packet)) return say("it is not wrapped in an outer IP header (IP-in-IP)", "没有外层 IP 头（不是 IP-in-IP 封装）");
  return say(
    en`it is wrapped in an outer IP header (IP-in-IP) from ${packet.src} to ${packet.dst}`,
    zh`带有从 ${packet.src} 到 ${packet.dst} 的外层 IP 头（IP-in-IP 封装）`,
  );
}

function describeEnd(end: "from" | "to", { ethernet }: Frame, facts: Facts): Localized {
  if (ethernet === null) return say("it has no Ethernet header", "没有以太网头");
  const mac = describeMac(end === "from" ? ethernet.src : ethernet.dst, facts);
  return end === "from" ? say(en`it comes from ${mac}`, zh`源 MAC 是 ${mac}`) : say(en`it goes to ${mac}`, zh`目的 MAC 是 ${mac}`);
}

function describeTtl(wanted: FramePattern["packet"], packet: Packet): Localized {
  const inner = innermost(packet);
  const is = inner.kind === "ipv4" ? inner.ttl : "?";
  const not = wanted.kind === "icmp" ? (wanted.ttl ?? "?") : "?";
  return say(en`its ttl is ${is}, not ${not}`, zh`它的 ttl 是 ${is}，而不是 ${not}`);
}

function describePacket(packet: Packet, facts: Facts): Localized {
  switch (packet.kind) {
    case "arp": {
      const mac = describeMac(packet.senderMac, facts);
      const { targetIp, senderIp } = packet;
      if (packet.op === "request") return same(`ARP who-has ${targetIp} tell ${senderIp}`);
      return say(en`ARP ${senderIp} is-at ${mac}`, zh`ARP ${senderIp} is-at ${mac}`);
    }
    case "ipv4":
      return describeIpv4(packet, facts);
    case "other":
      return say("a frame that is neither ARP nor IPv4", "既非 ARP 也非 IPv4 的帧");
  }
}

function describeIpv4({ src, dst, ttl, protocol, payload }: Extract<Packet, { kind: "ipv4" }>, facts: Facts): Localized {
  switch (payload.kind) {
    case "icmp":
      return same(`ICMP ${icmpName(payload)} ${src} > ${dst} ttl ${ttl}`);
    case "ipip": {
      const inner = describePacket(payload.inner, facts);
      return say(en`IPIP ${src} > ${dst} [${inner}]`, zh`IPIP ${src} > ${dst} [${inner}]`);
    }
    case "tcp":
    case "udp":
      return same(`${payload.kind.toUpperCase()} ${src}:${payload.srcPort} > ${dst}:${payload.dstPort}`);
    case "other":
      return same(`IPv4 protocol ${protocol} ${src} > ${dst}`);
  }
}

const icmpNames: Record<number, string> = { 0: "echo reply", 3: "unreachable", 5: "redirect", 8: "echo request", 11: "time exceeded" };

function icmpName({ type }: Extract<Payload, { kind: "icmp" }>): string {
  return icmpNames[type] ?? `type ${type}`;
}

function same(text: string): Localized {
  return say(text, text);
}
