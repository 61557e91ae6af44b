import { expect } from "vitest";
import { type DeviceRef, type Place, splitDeviceRef } from "../exercise/address.ts";
import { type Check, type CheckOf, checkSchema } from "../exercise/check.ts";
import { type Stage, stageSchema } from "../exercise/probe.ts";
import type { Facts, Frame, Link, Neighbour, Packet, Payload, Route, StageFacts } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { evaluate, findingsOf } from "./index.ts";
import type { PresentPlace } from "./look.ts";

/** The lab's MACs, by device: a digit pair each, so that a snapshot shows whose it is. */
export const macs = {
  p1: "0a:00:00:00:00:01",
  p2: "0a:00:00:00:00:02",
  pod1: "0a:00:00:00:00:11",
  pod2: "0a:00:00:00:00:12",
  br0: "0a:00:00:00:00:b0",
  stranger: "0a:00:00:00:00:99",
};

const both = "says it";
const localized = { en: both, "zh-Hans": both };

/** A check as a manifest has it, with a title, points and no hints. */
export function checkOf<Kind extends Check["kind"]>(kind: Kind, fields: object): CheckOf<Kind> {
  const check = checkSchema.parse({ id: `a-${kind}`, title: localized, points: 1, hints: {}, kind, ...fields });
  if (!isKind(check, kind)) throw new Error(`not a ${kind}`);
  return check;
}

function isKind<Kind extends Check["kind"]>(check: Check, kind: Kind): check is CheckOf<Kind> {
  return check.kind === kind;
}

export function linkOf(index: number, name: string, fields: Partial<Link> = {}): Link {
  return { index, name, mac: null, mtu: 1500, type: "veth", up: true, carrier: true, peer: null, port: null, addresses: [], ...fields };
}

export function routeOf(to: string, fields: Partial<Route> = {}): Route {
  return { to, type: "unicast", table: "main", device: "eth0", via: null, scope: "link", protocol: "boot", onlink: false, ...fields };
}

export function neighbourOf(ip: string, device: string, mac: string | null, state = "REACHABLE"): Neighbour {
  return { ip, device, mac, state, proxy: false };
}

/** A namespace with nothing in it but lo. */
export function placeOf(inode: number, fields: Partial<PresentPlace> = {}): PresentPlace {
  const links = [linkOf(1, "lo", { type: null })];
  return { status: "present", inode, links, routes: [], neighbours: [], sysctls: {}, lookups: {}, ...fields };
}

function pod(inode: number, peerIndex: number, mac: string, ip: string): PresentPlace {
  const addresses = [{ ip, prefixLength: 24 }];
  return placeOf(inode, {
    links: [linkOf(1, "lo", { type: null }), linkOf(2, "eth0", { mac, peer: { index: peerIndex }, addresses })],
    routes: [routeOf("default", { via: "169.254.1.1", scope: "global" }), routeOf("169.254.1.1/32"), routeOf("10.96.30.0/24")],
    lookups: { "192.0.2.1": { kind: "route", type: "unicast", device: "eth0", via: "169.254.1.1", source: ip } },
  });
}

function host(): PresentPlace {
  const port = (name: string) => ({ bridge: name, state: "forwarding" as const });
  return placeOf(100, {
    links: [
      linkOf(1, "lo", { type: null }),
      linkOf(3, "eth0-p1", { mac: macs.p1, peer: { index: 2 }, port: port("br0") }),
      linkOf(4, "eth0-p2", { mac: macs.p2, peer: { index: 2 }, port: port("br0") }),
      linkOf(5, "br0", { mac: macs.br0, type: "bridge" }),
    ],
    routes: [routeOf("10.96.30.11/32", { device: "eth0-p1" }), routeOf("172.16.196.0/26", { type: "blackhole", device: null })],
    sysctls: { "net.ipv4.ip_forward": "1" },
    lookups: { "10.96.30.11": { kind: "route", type: "unicast", device: "eth0-p1", via: null, source: null } },
  });
}

export const stages: Stage[] = [
  stageSchema.parse({
    id: "one",
    captures: ["host1/pod1:eth0", "host1:eth0-p1"],
    actions: [
      { kind: "ping", id: "p1-p2", from: "host1/pod1", to: "10.96.30.12" },
      { kind: "tcp", id: "t1-t2", from: "host1/pod1", to: "10.96.30.12", port: 80 },
      { kind: "ping", id: "p2-nobody", from: "host1/pod2", to: "10.96.30.13" },
      { kind: "tcp", id: "t2-nobody", from: "host1/pod2", to: "10.96.30.13", port: 80 },
    ],
  }),
];

/** Two pods behind proxy ARP (and, for the checks on bridges, a bridge), as a right solution leaves them; then changed. */
export function labFacts(change: (facts: Facts) => void = () => {}): Facts {
  const facts: Facts = {
    scripts: { host1: { end: { kind: "exited", status: 0 }, stdout: output(), stderr: output() } },
    places: {
      host1: host(),
      "host1/pod1": pod(101, 3, macs.pod1, "10.96.30.11"),
      "host1/pod2": pod(102, 4, macs.pod2, "10.96.30.12"),
    },
    stages: { one: stageOne() },
  };
  change(facts);
  return facts;
}

function output() {
  return { text: "", truncated: false };
}

function stageOne(): StageFacts {
  return {
    pings: { "p1-p2": { status: "ran", sent: 1, replies: [{ sequence: 1, from: "10.96.30.12", ttl: 63 }], errors: [] } },
    tcp: { "t1-t2": { status: "ran", outcome: "refused" } },
    captures: {
      "host1/pod1:eth0": { status: "captured", frames: wire(1n) },
      "host1:eth0-p1": { status: "captured", frames: wire(2n) },
    },
    neighbours: { host1: [], "host1/pod1": [neighbourOf("10.96.30.12", "eth0", macs.p1)], "host1/pod2": [] },
    fdb: { host1: [{ mac: macs.pod1, device: "eth0-p1", bridge: "br0", state: "learned" }] },
  };
}

/** What pod1's wire shows of a ping by proxy ARP: who-has, is-at, echo request, echo reply. */
function wire(startNs: bigint): Frame[] {
  return [
    arp(startNs, "request", macs.pod1, "10.96.30.11", "10.96.30.12"),
    arp(startNs + 10n, "reply", macs.p1, "10.96.30.12", "10.96.30.11"),
    echo(startNs + 20n, "10.96.30.11", "10.96.30.12", 8, 64),
    echo(startNs + 30n, "10.96.30.12", "10.96.30.11", 0, 63),
  ];
}

export function arp(timeNs: bigint, op: "request" | "reply", from: string, senderIp: string, targetIp: string): Frame {
  const dst = op === "request" ? "ff:ff:ff:ff:ff:ff" : macs.pod1;
  const packet: Packet = { kind: "arp", op, senderMac: from, senderIp, targetMac: "00:00:00:00:00:00", targetIp };
  return { timeNs, lengthBytes: 42, ethernet: { src: from, dst, type: 0x0806 }, packet };
}

/** An echo between pod1 and its host end: type 8 goes up, 0 comes down. */
export function echo(timeNs: bigint, src: string, dst: string, type: number, ttl: number): Frame {
  const ethernet = type === 8 ? { src: macs.pod1, dst: macs.p1 } : { src: macs.p1, dst: macs.pod1 };
  const packet = ipv4(src, dst, 1, { kind: "icmp", type, code: 0, id: 1, sequence: 1 }, ttl);
  return { timeNs, lengthBytes: 98, ethernet: { ...ethernet, type: 0x0800 }, packet };
}

export function ipv4(src: string, dst: string, protocol: number, payload: Payload, ttl = 64): Packet {
  return { kind: "ipv4", src, dst, ttl, protocol, payload };
}

/** A place that the test knows to be there. */
export function presentIn(facts: Facts, place: Place): PresentPlace {
  const found = facts.places[place];
  if (found?.status !== "present") throw new Error(`no ${place}`);
  return found;
}

/** A device that the test knows to be there. */
export function linkIn(facts: Facts, ref: DeviceRef): Link {
  const { place, device } = splitDeviceRef(ref);
  const link = presentIn(facts, place).links.find(({ name }) => name === device);
  if (link === undefined) throw new Error(`no ${ref}`);
  return link;
}

export function removeLink(facts: Facts, ref: DeviceRef): Link {
  const link = linkIn(facts, ref);
  const present = presentIn(facts, splitDeviceRef(ref).place);
  present.links = present.links.filter((other) => other !== link);
  return link;
}

/** The stage's facts, for a change to them. */
export function stageIn(facts: Facts): StageFacts {
  const { one } = facts.stages;
  if (one === undefined) throw new Error("no stage");
  return one;
}

export function framesIn(facts: Facts, ref: DeviceRef): Frame[] {
  const capture = stageIn(facts).captures[ref];
  if (capture?.status !== "captured") throw new Error(`no capture of ${ref}`);
  return capture.frames;
}

export function judged(check: Check, facts: Facts): Outcome {
  return evaluate(check, facts, stages);
}

/** The change to the lab's facts that leads to a finding. */
export type Cases = Record<string, (facts: Facts) => void>;

/**
 * Tries all ways in which a check can fail, one change for each, and returns what learners read, for a snapshot.
 * Fails if a finding has no case, or a case leads elsewhere.
 */
export function tryFindings(check: Check, cases: Cases): string {
  expect(Object.keys(cases).sort()).toEqual([...findingsOf(check)].sort());
  return Object.entries(cases)
    .map(([finding, change]) => describeFailure(finding, judged(check, labFacts(change))))
    .join("\n");
}

function describeFailure(finding: string, outcome: Outcome): string {
  expect(outcome).toMatchObject({ status: "failed", finding });
  if (outcome.status !== "failed") return outcome.status;
  for (const text of [outcome.hint?.en, outcome.hint?.["zh-Hans"]]) expect(text).toMatch(/\S{3}/);
  return `${finding}: ${outcome.observed.en} | ${outcome.observed["zh-Hans"]}`;
}

/** What learners read of a check that passes. */
export function tryPass(check: Check, facts = labFacts()): string {
  const outcome = judged(check, facts);
  if (outcome.status !== "passed") throw new Error(JSON.stringify(outcome));
  const { expected, observed } = outcome;
  return `${expected.en} | ${expected["zh-Hans"]}\n${observed.en} | ${observed["zh-Hans"]}`;
}
