import { describe, expect, test } from "vitest";
import { labFacts, linkOf, macs, placeOf, routeOf } from "../checks/test-support.ts";
import type { Facts, Frame, Lookup, Packet } from "../facts/facts.ts";
import type { TracedPlaceFacts, TraceFacts } from "../facts/trace.ts";
import { farFromSquare, growthOfTime } from "../testing/growth.ts";
import { exerciseOf, ping as pingCheck } from "../verdict/test-support.ts";
import { diagnose, firstLostPing } from "./diagnose.ts";

const [ip1, ip2] = ["10.96.30.11", "10.96.30.12"];
const ping = { kind: "ping", id: "p1-p2", from: "host1/pod1", to: ip2, count: 1, waitMs: 1000 } as const;

const refused: Lookup = { kind: "refused", error: "Network is unreachable" };
const route = (device: string, type = "unicast"): Lookup => ({ kind: "route", type, device, via: null, source: null });

/** Two pods and a router between them, without a bridge. */
function routedFacts(change: (facts: Facts) => void = () => {}): Facts {
  return labFacts((facts) => {
    facts.places.host1 = placeOf(100, {
      links: [
        linkOf(1, "lo", { type: null }),
        linkOf(3, "eth0-p1", { mac: macs.p1, peer: { index: 2 } }),
        linkOf(4, "eth0-p2", { mac: macs.p2, peer: { index: 2 } }),
        linkOf(6, "ens33", { mac: macs.stranger }),
      ],
      routes: [routeOf(`${ip1}/32`, { device: "eth0-p1" }), routeOf(`${ip2}/32`, { device: "eth0-p2" })],
    });
    change(facts);
  });
}

/** A place whose kernel would send everything where it belongs. */
function traced(fields: Partial<TracedPlaceFacts> = {}): TracedPlaceFacts {
  return {
    neighbours: [],
    sysctls: {},
    leaving: { there: route("eth0"), back: route("eth0") },
    arriving: {},
    counted: {},
    dropped: [],
    ...fields,
  };
}

type Seen = [at: string, src: string, dst: string, packet: Packet];

function traceOf(seen: Seen[], places: Record<string, Partial<TracedPlaceFacts>> = {}): TraceFacts {
  const frame = (index: number, src: string, dst: string, packet: Packet): Frame => ({
    timeNs: BigInt(index),
    lengthBytes: 98,
    ethernet: { src, dst, type: packet.kind === "arp" ? 0x0806 : 0x0800 },
    packet,
  });
  return {
    from: "host1/pod1",
    to: ip2,
    source: ip1,
    ping: { status: "ran", sent: 1, replies: [], errors: [] },
    frames: seen.map(([at, src, dst, packet], index) => ({ at, frame: frame(index, src, dst, packet) })),
    places: {
      "host1/pod1": traced(places["host1/pod1"]),
      "host1/pod2": traced({ arriving: { eth0: { there: route("lo", "local"), back: refused } }, ...places["host1/pod2"] }),
      host1: traced({
        sysctls: { "net.ipv4.conf.eth0-p1.forwarding": "1", "net.ipv4.conf.eth0-p2.forwarding": "1" },
        arriving: { "eth0-p1": { there: route("eth0-p2"), back: refused }, "eth0-p2": { there: refused, back: route("eth0-p1") } },
        ...places.host1,
      }),
    },
  };
}

const whoHas = (ip: string, tell: string, mac: string): Packet => ({
  kind: "arp",
  op: "request",
  senderMac: mac,
  senderIp: tell,
  targetMac: "00:00:00:00:00:00",
  targetIp: ip,
});
const isAt = (ip: string, mac: string): Packet => ({
  kind: "arp",
  op: "reply",
  senderMac: mac,
  senderIp: ip,
  targetMac: macs.pod1,
  targetIp: ip1,
});
const echo = (type: 0 | 8, ttl = 64): Packet => ({
  kind: "ipv4",
  src: type === 8 ? ip1 : ip2,
  dst: type === 8 ? ip2 : ip1,
  ttl,
  protocol: 1,
  payload: { kind: "icmp", type, code: 0, id: 1, sequence: 1 },
});
const everyone = "ff:ff:ff:ff:ff:ff";
const asked: Seen[] = [
  ["host1/pod1:eth0", macs.pod1, everyone, whoHas(ip2, ip1, macs.pod1)],
  ["host1:eth0-p1", macs.pod1, everyone, whoHas(ip2, ip1, macs.pod1)],
];
const toHost: Seen[] = [
  ["host1/pod1:eth0", macs.pod1, macs.p1, echo(8)],
  ["host1:eth0-p1", macs.pod1, macs.p1, echo(8)],
];
const toPod2: Seen[] = [
  ...toHost,
  ["host1:eth0-p2", macs.p2, macs.pod2, echo(8, 63)],
  ["host1/pod2:eth0", macs.p2, macs.pod2, echo(8, 63)],
];

const stop = (trace: TraceFacts, facts = routedFacts()) => {
  const found = diagnose(ping, trace, facts);
  return found && [found.way, found.place, found.cause];
};

describe("a request that never leaves", () => {
  test("for want of a route", () => {
    const trace = traceOf([], { "host1/pod1": { leaving: { there: refused, back: refused } } });
    const facts = routedFacts(({ places }) => {
      places["host1/pod1"] = placeOf(101);
    });
    expect(stop(trace, facts)).toEqual(["there", "host1/pod1", { kind: "no-route", to: ip2, device: null }]);
  });

  test("because the best route throws it away", () => {
    const facts = routedFacts(({ places }) => {
      places["host1/pod1"] = placeOf(101, { routes: [routeOf("default"), routeOf("10.96.30.0/26", { type: "blackhole", device: null })] });
    });
    const trace = traceOf([], { "host1/pod1": { leaving: { there: refused, back: refused } } });
    expect(stop(trace, facts)).toEqual([
      "there",
      "host1/pod1",
      { kind: "refusing-route", to: ip2, route: "10.96.30.0/26", type: "blackhole" },
    ]);
  });

  test("to one's own address while lo is down", () => {
    const facts = routedFacts(({ places }) => {
      places["host1/pod1"] = placeOf(101, { links: [linkOf(1, "lo", { type: null, up: false })] });
    });
    const trace = traceOf([], { "host1/pod1": { leaving: { there: route("lo", "local"), back: refused } } });
    expect(stop(trace, facts)).toEqual(["there", "host1/pod1", { kind: "loopback-down" }]);
  });
});

describe("a question that nobody answers", () => {
  const unanswered = (silence: object) => ["there", "host1/pod1", { kind: "unanswered", device: "eth0", ip: ip2, route: null, silence }];
  const on = (keys: string[]) => Object.fromEntries(keys.map((key) => [`net.ipv4.conf.eth0-p1.${key}`, "1"]));
  const heard = "host1:eth0-p1";

  test.for([
    ["not-proxying", on(["forwarding"]), route("eth0-p2")],
    ["not-forwarding", on(["proxy_arp"]), route("eth0-p2")],
    ["no-route", on(["proxy_arp", "forwarding"]), refused],
    ["same-device", on(["proxy_arp", "forwarding"]), route("eth0-p1")],
    ["unexplained", on(["proxy_arp", "forwarding"]), route("eth0-p2")],
  ] as const)("%s", ([kind, sysctls, there]) => {
    const trace = traceOf(asked, { host1: { sysctls: { ...sysctls }, arriving: { "eth0-p1": { there, back: refused } } } });
    expect(stop(trace)).toEqual(unanswered({ kind, heard }));
  });

  test("address-taken", () => {
    const facts = routedFacts(({ places }) => {
      const { host1 } = places;
      if (host1?.status === "present") for (const link of host1.links) link.addresses = [{ ip: ip1, prefixLength: 32 }];
    });
    const trace = traceOf(asked, { host1: { sysctls: on(["proxy_arp", "forwarding"]), arriving: {} } });
    expect(stop(trace, facts)).toEqual(unanswered({ kind: "address-taken", heard }));
  });

  describe("for the gateway that all pods have", () => {
    const gateway = "169.254.1.1";
    const asks = (pod: string, ip: string, mac: string, end: string): Seen[] => [
      [`host1/${pod}:eth0`, mac, everyone, whoHas(gateway, ip, mac)],
      [`host1:${end}`, mac, everyone, whoHas(gateway, ip, mac)],
    ];
    const answer: Packet = { kind: "arp", op: "reply", senderMac: macs.p1, senderIp: gateway, targetMac: macs.pod1, targetIp: ip1 };
    const silenceOf = (trace: TraceFacts, facts = routedFacts()) => {
      const cause = diagnose(ping, trace, facts)?.cause;
      return cause?.kind === "unanswered" && [cause.ip, cause.silence];
    };

    test("the one who hears that pod is asked, and not another's", () => {
      const trace = traceOf(
        [
          ...asks("pod1", ip1, macs.pod1, "eth0-p1"),
          ["host1/pod1:eth0", macs.p1, macs.pod1, answer],
          ...toPod2,
          ...asks("pod2", ip2, macs.pod2, "eth0-p2"),
        ],
        { host1: { sysctls: on(["proxy_arp", "forwarding"]), arriving: {} } },
      );
      expect(silenceOf(trace)).toEqual([gateway, { kind: "not-proxying", heard: "host1:eth0-p2" }]);
    });

    test.for([
      ["no-route", []],
      ["same-device", [routeOf("default", { device: "eth0-p1" })]],
      ["unexplained", [routeOf("default", { device: "ens33" })]],
    ] as const)("the routes say %s", ([kind, routes]) => {
      const facts = routedFacts(({ places }) => {
        const { host1 } = places;
        if (host1?.status === "present") host1.routes = [...routes];
      });
      const trace = traceOf(asks("pod1", ip1, macs.pod1, "eth0-p1"), { host1: { sysctls: on(["proxy_arp", "forwarding"]), arriving: {} } });
      expect(silenceOf(trace, facts)).toEqual([gateway, { kind, heard }]);
    });
  });

  test("asker-without-address", () => {
    const question = whoHas(ip2, "0.0.0.0", macs.pod1);
    const trace = traceOf([
      ["host1/pod1:eth0", macs.pod1, everyone, question],
      ["host1:eth0-p1", macs.pod1, everyone, question],
    ]);
    expect(stop(trace)).toEqual(unanswered({ kind: "asker-without-address", heard }));
  });

  test("because it does not arrive", () => {
    expect(stop(traceOf(asked.slice(0, 1)))).toEqual(unanswered({ kind: "unheard", peer: heard }));
  });

  test("on a bridge", () => {
    expect(stop(traceOf(asked), labFacts())).toEqual(unanswered({ kind: "not-behind-bridge", heard, bridge: "br0" }));
    const down = labFacts(({ places }) => {
      if (places.host1?.status === "present") for (const link of places.host1.links) link.up = link.name !== "br0";
    });
    expect(stop(traceOf(asked), down)).toEqual(unanswered({ kind: "bridge-down", heard, bridge: "br0" }));
  });
});

describe("a request that arrives at the router", () => {
  test("which does not forward", () => {
    const trace = traceOf(toHost, { host1: { sysctls: { "net.ipv4.conf.eth0-p1.forwarding": "0" }, arriving: {} } });
    expect(stop(trace)).toEqual(["there", "host1", { kind: "not-forwarding", device: "eth0-p1" }]);
  });

  test("whose reverse path filter counts it", () => {
    const trace = traceOf(toHost, { host1: { counted: { "TcpExt.IPReversePathFilter": 1 } } });
    expect(stop(trace)).toEqual(["there", "host1", { kind: "reverse-path", device: "eth0-p1", source: ip1 }]);
  });

  test("whose firewall counts it", () => {
    const rule = { table: "filter", chain: "FORWARD", rule: null, packets: 1 };
    expect(stop(traceOf(toHost, { host1: { dropped: [rule] } }))).toEqual([
      "there",
      "host1",
      { kind: "firewall", device: "eth0-p1", rule },
    ]);
  });

  test("and is for another station", () => {
    const [leaves, arrives] = [toHost[0], ["host1:eth0-p1", macs.pod1, macs.stranger, echo(8)] satisfies Seen];
    expect(stop(traceOf(leaves === undefined ? [] : [leaves, arrives]))).toEqual([
      "there",
      "host1",
      { kind: "not-for-this-station", device: "eth0-p1", mac: macs.stranger },
    ]);
  });

  test("which has no answer to its own question", () => {
    const trace = traceOf([...toHost, ["host1:eth0-p2", macs.p2, everyone, whoHas(ip2, "192.168.30.211", macs.p2)]]);
    expect(stop(trace)).toEqual([
      "there",
      "host1",
      { kind: "unanswered", device: "eth0-p2", ip: ip2, route: null, silence: { kind: "unheard", peer: "host1/pod2:eth0" } },
    ]);
  });

  test("and is not seen again, for no reason that was counted", () => {
    expect(stop(traceOf(toHost))).toEqual(["there", "host1", { kind: "vanished", device: "eth0-p2" }]);
  });
});

describe("a request that is delivered", () => {
  test("to one who ignores pings", () => {
    const trace = traceOf(toPod2, { "host1/pod2": { sysctls: { "net.ipv4.icmp_echo_ignore_all": "1" } } });
    expect(stop(trace)).toEqual(["there", "host1/pod2", { kind: "echo-ignored", device: "eth0" }]);
  });

  test("to one who has no way back", () => {
    const facts = routedFacts(({ places }) => {
      const pod2 = places["host1/pod2"];
      if (pod2?.status === "present") pod2.routes = [];
    });
    const trace = traceOf(toPod2, { "host1/pod2": { leaving: { there: refused, back: refused } } });
    expect(stop(trace, facts)).toEqual(["back", "host1/pod2", { kind: "no-route", to: ip1, device: null }]);
  });

  test("and whose reply the router keeps", () => {
    const rule = { table: "filter", chain: "FORWARD", rule: "-A FORWARD -s 10.96.30.12/32 -j DROP", packets: 1 };
    const reply: Seen[] = [
      ["host1/pod2:eth0", macs.pod2, macs.p2, echo(0)],
      ["host1:eth0-p2", macs.pod2, macs.p2, echo(0)],
    ];
    const found = diagnose(ping, traceOf([...toPod2, ...reply], { host1: { dropped: [rule] } }), routedFacts());
    expect(found).toMatchObject({
      way: "back",
      place: "host1",
      path: ["host1/pod2:eth0", "host1:eth0-p2"],
      cause: { kind: "firewall", rule },
    });
    expect(found?.says).toMatchInlineSnapshot(`
      {
        "en": "pod1 pings 10.96.30.12: the request arrives; its reply was seen last on eth0-p2 on host1. The firewall of host1 drops it: the rule \`-A FORWARD -s 10.96.30.12/32 -j DROP\` has counted it. See \`iptables -t filter -vnL FORWARD\`.",
        "zh-Hans": "pod1 ping 10.96.30.12：请求到达了目的地；应答最后出现在 host1 的 eth0-p2。host1 的防火墙丢弃了它：规则 \`-A FORWARD -s 10.96.30.12/32 -j DROP\` 的计数增加了。用 \`iptables -t filter -vnL FORWARD\` 查看。",
      }
    `);
  });
});

test("a ping that is answered when it is sent again has nothing to diagnose", () => {
  const trace = traceOf(toPod2);
  trace.ping = { status: "ran", sent: 1, replies: [{ sequence: 1, from: ip2, ttl: 63 }], errors: [] };
  expect(stop(trace)).toBeNull();
});

describe("the first lost ping", () => {
  const exercise = exerciseOf([{ ...pingCheck, needs: [] }]);
  const lost = (facts: Facts) => firstLostPing(exercise, facts)?.id;

  test("is one that a check wants answered", () => {
    const silent = labFacts(({ stages }) => {
      if (stages.one) stages.one.pings["p1-p2"] = { status: "ran", sent: 1, replies: [], errors: [] };
    });
    expect(lost(silent)).toBe("p1-p2");
    expect(lost(labFacts())).toBeUndefined();
  });

  test("is none that was never sent", () => {
    const absent = labFacts(({ stages }) => {
      if (stages.one) stages.one.pings["p1-p2"] = { status: "absent" };
    });
    expect(lost(absent)).toBeUndefined();
  });
});

test.each<{ name: string; frames: Seen[] }>([
  { name: "the ping itself", frames: toHost },
  {
    name: "questions that are answered",
    frames: [...asked, ["host1:eth0-p1", macs.p1, macs.pod1, isAt(ip2, macs.p1)]],
  },
])("a storm of $name is followed in time that grows with it", ({ frames }) => {
  const storm = (times: number): TraceFacts => traceOf(Array.from({ length: times }, () => frames).flat());
  const facts = routedFacts();
  expect(growthOfTime(storm, (trace) => diagnose(ping, trace, facts), 2_000)).toBeLessThan(farFromSquare);
});
