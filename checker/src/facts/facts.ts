import type { DeviceRef, Place } from "../exercise/address.ts";
import type { Localized } from "../exercise/localized.ts";

/** What the kernel and the probes showed, parsed once. Checks see this and never text. MACs are lower case; times are the kernel's. */
export type Facts = {
  scripts: Record<string, ScriptRun>;
  /** The state when the scripts had ended and everything they ran was dead, before any probe. */
  places: Record<Place, PlaceFacts>;
  stages: Record<string, StageFacts>;
};

/** How a host's script ended, as the lab saw it from outside. */
export type ScriptRun = {
  end: { kind: "exited"; status: number } | { kind: "deadline" } | { kind: "output-limit" };
  stdout: ScriptOutput;
  stderr: ScriptOutput;
};
export type ScriptOutput = { text: string; truncated: boolean };

export type PlaceFacts =
  | { status: "absent" }
  /** It holds more devices, routes or neighbours than a lab reads. */
  | { status: "crowded" }
  | {
      status: "present";
      /** Inode of the namespace (nsfs): two places with one inode are one namespace. */
      inode: number;
      links: Link[];
      routes: Route[];
      neighbours: Neighbour[];
      /** Sysctls that a check reads; a missing key has no file in this namespace. */
      sysctls: Record<string, string>;
      /** `ip route get`, by destination. */
      lookups: Record<string, Lookup>;
    };

export type Link = {
  index: number;
  name: string;
  /** null on lo and on tunnels. */
  mac: string | null;
  mtu: number;
  /** `info_kind`: veth, bridge, ipip, dummy, …; null for lo and hardware. */
  type: string | null;
  /** IFF_UP. */
  up: boolean;
  /** IFF_LOWER_UP. */
  carrier: boolean;
  /** Ifindex of a veth's peer in the peer's namespace, and its name where it is in the same namespace. */
  peer: { index: number } | { name: string } | null;
  port: { bridge: string; state: "disabled" | "listening" | "learning" | "forwarding" | "blocking" } | null;
  /** IPv4 alone. */
  addresses: { ip: string; prefixLength: number }[];
};

/** In the kernel's order. A multipath route is one route per next hop; routes that wrap packets (`encap`) are left out. */
export type Route = {
  /** `default` or a prefix with its length: a host route is `10.96.30.11/32`. */
  to: string;
  type: string;
  table: string;
  device: string | null;
  via: string | null;
  scope: string;
  protocol: string;
  onlink: boolean;
};

/** `state` as `ip neigh` prints it (`REACHABLE`, `FAILED`, …); a proxied address has `NONE`. */
export type Neighbour = { ip: string; device: string; mac: string | null; state: string; proxy: boolean };

export type Lookup =
  | { kind: "route"; type: string; device: string; via: string | null; source: string | null }
  | { kind: "refused"; error: string };

export type FdbEntry = { mac: string; device: string; bridge: string | null; state: "learned" | "permanent" | "static" };

export type StageFacts = {
  pings: Record<string, PingFacts>;
  tcp: Record<string, TcpFacts>;
  captures: Record<DeviceRef, CaptureFacts>;
  /** Of the places that exist. */
  neighbours: Record<Place, Neighbour[]>;
  /** Of the places that exist, where a check asks for it. */
  fdb: Record<Place, FdbEntry[]>;
};

/** `absent`: the place to ping from does not exist. `broken`: the probe itself failed, which is never the learner's doing. */
export type PingFacts =
  | { status: "absent" }
  | { status: "broken"; reason: Localized }
  | {
      status: "ran";
      sent: number;
      /** The first answer to each request. */
      replies: { sequence: number; from: string; ttl: number }[];
      /** `from` is `local` where the sender's own kernel refused to send. */
      errors: { from: string; reason: PingError }[];
    };
export type PingError = "host-unreachable" | "net-unreachable" | "port-unreachable" | "ttl-exceeded" | "prohibited" | "no-route" | "other";

export type TcpFacts =
  | { status: "absent" }
  | { status: "broken"; reason: Localized }
  | { status: "ran"; outcome: "connected" | "refused" | "unreachable" | "timeout" };

/** `broken`: frames may be missing, for a reason of ours. `isFlood`: there were more than a lab keeps. A device that is down captures nothing. */
export type CaptureFacts =
  | { status: "absent" }
  | { status: "broken"; reason: Localized }
  | { status: "captured"; frames: Frame[]; isFlood?: true };

export type Frame = {
  /** Nanoseconds since the epoch; one clock for all devices. */
  timeNs: bigint;
  lengthBytes: number;
  /** null on devices without a link header (tunl0). `type` is the header's own: of a frame with a VLAN tag 0x8100. */
  ethernet: { src: string; dst: string; type: number } | null;
  packet: Packet;
};

export type Packet =
  | { kind: "arp"; op: "request" | "reply"; senderMac: string; senderIp: string; targetMac: string; targetIp: string }
  | { kind: "ipv4"; src: string; dst: string; ttl: number; protocol: number; payload: Payload }
  | { kind: "other" };

export type Payload =
  | { kind: "icmp"; type: number; code: number; id: number | null; sequence: number | null }
  | { kind: "ipip"; inner: Packet }
  | { kind: "udp" | "tcp"; srcPort: number; dstPort: number }
  | { kind: "other" };
