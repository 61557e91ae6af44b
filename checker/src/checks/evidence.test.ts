import { describe, expect, test } from "vitest";
import type { Check } from "../exercise/check.ts";
import type { Facts } from "../facts/facts.ts";
import { hintKeysOf } from "./index.ts";
import { checkOf, judged, labFacts, neighbourOf, placeOf, stageIn } from "./test-support.ts";

const says = { en: "it", "zh-Hans": "它" };
const arpAt = (at: string, who: string) => ({ name: "asks", says, at, from: { macOf: "host1/pod1:eth0" }, packet: { kind: "arp", who } });

/** A lab in which every kind of check has something to pass on, hopes for nothing among them. */
const facts = labFacts((changed) => {
  const stage = stageIn(changed);
  stage.neighbours["host1/pod2"] = [neighbourOf("10.96.30.13", "eth0", null, "FAILED")];
  stage.pings["p2-nobody"] = { status: "ran", sent: 1, replies: [], errors: [] };
  stage.tcp["t2-nobody"] = { status: "ran", outcome: "timeout" };
});

const checks: Record<string, Check> = {
  namespace: checkOf("namespace", { place: "host1/pod1" }),
  link: checkOf("link", { device: "host1/pod1:eth0", peer: "host1:eth0-p1" }),
  address: checkOf("address", { device: "host1/pod1:eth0", address: "10.96.30.11/24" }),
  lookup: checkOf("lookup", { from: "host1/pod1", to: "192.0.2.1", via: "169.254.1.1" }),
  route: checkOf("route", { in: "host1/pod1", to: "default", via: "169.254.1.1" }),
  sysctl: checkOf("sysctl", { in: "host1", key: "net.ipv4.ip_forward", value: "1" }),
  port: checkOf("port", { device: "host1:eth0-p1", bridge: "br0" }),
  fdb: checkOf("fdb", { stage: "one", port: "host1:eth0-p1", station: { macOf: "host1/pod1:eth0" } }),
  learned: checkOf("neighbour", { stage: "one", in: "host1/pod1", ip: "10.96.30.12", device: "eth0", entry: { macOf: "host1:eth0-p1" } }),
  unanswered: checkOf("neighbour", { stage: "one", in: "host1/pod2", ip: "10.96.30.13", device: "eth0", entry: "unanswered" }),
  none: checkOf("neighbour", { stage: "one", in: "host1/pod1", ip: "10.96.30.13", device: "eth0", entry: "none" }),
  reply: checkOf("ping", { probe: "p1-p2", expect: { outcome: "reply" } }),
  tcp: checkOf("tcp", { probe: "t1-t2", expect: "reached" }),
  silence: checkOf("ping", { probe: "p2-nobody", expect: { outcome: "silence" } }),
  blocked: checkOf("tcp", { probe: "t2-nobody", expect: "blocked" }),
  sequence: checkOf("capture", { stage: "one", sequence: [arpAt("host1/pod1:eth0", "10.96.30.12")] }),
  never: checkOf("capture", { stage: "one", never: [arpAt("host1:eth0-p1", "10.96.30.13")] }),
};

type Path = (string | number)[];

/** Every entry of the facts' records and lists: what may be missing without breaking their type. */
function entriesOf(node: unknown, path: Path = []): Path[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => [[...path, index], ...entriesOf(item, [...path, index])]);
  if (typeof node !== "object" || node === null) return [];
  const isRecord = records.has(String(path.at(-1)));
  return Object.entries(node).flatMap(([key, value]) => {
    const inner = entriesOf(value, [...path, key]);
    return isRecord ? [[...path, key], ...inner] : inner;
  });
}
const records = new Set(["places", "stages", "sysctls", "lookups", "pings", "tcp", "captures", "neighbours", "fdb"]);

function without(path: Path): Facts {
  const copy = structuredClone(facts);
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (isContainer(node) ? node[key] : undefined), copy);
  const last = path.at(-1);
  if (Array.isArray(parent) && typeof last === "number") parent.splice(last, 1);
  else if (isContainer(parent) && last !== undefined) delete parent[last];
  return copy;
}

function isContainer(node: unknown): node is Record<string | number, unknown> {
  return typeof node === "object" && node !== null;
}

test("each check passes", () => {
  const statuses = Object.entries(checks).map(([name, check]) => [name, judged(check, facts).status]);
  expect(statuses).toEqual(Object.keys(checks).map((name) => [name, "passed"]));
});

test("what each check's pass rests on: without it, it passes no more", () => {
  const paths = entriesOf(facts);
  expect(paths.length).toBeGreaterThan(40);
  const evidence = Object.entries(checks).map(([name, check]) => {
    const needed = paths.map((path) => [path.join("."), judged(check, without(path)).status]).filter(([, status]) => status !== "passed");
    return [`${name}:`, ...needed.map(([path, status]) => `  ${path}: ${status}`)].join("\n");
  });
  expect(evidence.join("\n")).toMatchInlineSnapshot(`
    "namespace:
      places.host1/pod1: errored
    link:
      places.host1: errored
      places.host1.links.1: failed
      places.host1/pod1: errored
      places.host1/pod1.links.1: failed
    address:
      places.host1/pod1: errored
      places.host1/pod1.links.1: failed
      places.host1/pod1.links.1.addresses.0: failed
    lookup:
      places.host1/pod1: errored
      places.host1/pod1.lookups.192.0.2.1: errored
    route:
      places.host1/pod1: errored
      places.host1/pod1.routes.0: failed
    sysctl:
      places.host1: errored
      places.host1.sysctls.net.ipv4.ip_forward: failed
    port:
      places.host1: errored
      places.host1.links.1: failed
      places.host1.links.3: failed
    fdb:
      places.host1: errored
      places.host1.links.1: failed
      places.host1/pod1: errored
      places.host1/pod1.links.1: failed
      stages.one: errored
      stages.one.fdb.host1: errored
      stages.one.fdb.host1.0: failed
    learned:
      places.host1: errored
      places.host1.links.1: failed
      places.host1/pod1: errored
      places.host1/pod1.links.1: failed
      stages.one: errored
      stages.one.neighbours.host1/pod1: errored
      stages.one.neighbours.host1/pod1.0: failed
    unanswered:
      places.host1/pod2: errored
      places.host1/pod2.links.1: failed
      stages.one: errored
      stages.one.neighbours.host1/pod2: errored
      stages.one.neighbours.host1/pod2.0: failed
    none:
      places.host1/pod1: errored
      places.host1/pod1.links.1: failed
      stages.one: errored
      stages.one.neighbours.host1/pod1: errored
    reply:
      stages.one: errored
      stages.one.pings.p1-p2: errored
      stages.one.pings.p1-p2.replies.0: failed
    tcp:
      stages.one: errored
      stages.one.tcp.t1-t2: errored
    silence:
      stages.one: errored
      stages.one.pings.p2-nobody: errored
    blocked:
      stages.one: errored
      stages.one.tcp.t2-nobody: errored
    sequence:
      places.host1/pod1: errored
      places.host1/pod1.links.1: failed
      stages.one: errored
      stages.one.captures.host1/pod1:eth0: errored
      stages.one.captures.host1/pod1:eth0.frames.0: failed
    never:
      places.host1/pod1: errored
      places.host1/pod1.links.1: failed
      stages.one: errored
      stages.one.captures.host1:eth0-p1: errored"
  `);
});

describe.each(Object.entries(checks))("%s never passes on nothing", (_, check) => {
  test("when no place and no stage was observed", () => {
    expect(judged(check, { ...facts, places: {}, stages: {} })).toMatchObject({ status: "errored" });
  });

  test("when the learner built nothing", () => {
    const nothing = structuredClone(facts);
    for (const place of ["host1/pod1", "host1/pod2"]) nothing.places[place] = { status: "absent" };
    nothing.places.host1 = placeOf(100);
    const { pings, tcp, captures } = stageIn(nothing);
    for (const probes of [pings, tcp, captures]) for (const id of Object.keys(probes)) probes[id] = { status: "absent" };
    expect(judged(check, nothing)).toMatchObject({ status: "failed" });
  });
});

test("hints may name the findings, the families of a capture's, and the rest", () => {
  expect(hintKeysOf(checkOf("tcp", { probe: "t1-t2", expect: "reached" }))).toEqual(["no-namespace", "blocked", "otherwise"]);
  const capture = { sequence: [arpAt("host1:a", "1.1.1.1")], never: [{ ...arpAt("host1:a", "1.1.1.1"), name: "stray" }] };
  expect(hintKeysOf(checkOf("capture", { stage: "one", ...capture }))).toEqual([
    "no-device",
    "missing:asks",
    "forbidden:stray",
    "flood",
    "missing",
    "forbidden",
    "otherwise",
  ]);
});
