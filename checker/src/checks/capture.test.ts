import { describe, expect, test } from "vitest";
import { verbatim } from "../exercise/sentence.ts";
import type { Facts, Frame } from "../facts/facts.ts";
import { farFromSquare, growthOfTime } from "../testing/growth.ts";
import { arp, checkOf, echo, framesIn, ipv4, judged, labFacts, macs, removeLink, stageIn, tryFindings, tryPass } from "./test-support.ts";

const podEth0 = "host1/pod1:eth0";
const hostEnd = "host1:eth0-p1";
const [ip1, ip2] = ["10.96.30.11", "10.96.30.12"];

const says = (en: string, zh: string) => ({ en, "zh-Hans": zh });
const request = {
  name: "asks",
  says: says("pod1 asks who has 10.96.30.12.", "pod1 询问谁有 10.96.30.12。"),
  at: podEth0,
  from: { macOf: podEth0 },
  to: "broadcast",
  packet: { kind: "arp", op: "request", who: ip2, tell: ip1 },
};
const lie = {
  name: "lie",
  says: says("the host answers with eth0-p1's MAC", "主机用 eth0-p1 的 MAC 应答"),
  at: hostEnd,
  from: { macOf: hostEnd },
  packet: { kind: "arp", op: "reply", who: ip2, tell: ip1 },
};
const ask = {
  name: "echo",
  says: says("the echo request goes up", "回显请求上行"),
  at: podEth0,
  to: { macOf: hostEnd },
  lengthBytes: 98,
  outer: "none",
  packet: { kind: "icmp", type: "echo-request", src: ip1, dst: ip2, ttl: 64 },
};
const stray = {
  name: "stray",
  says: says("pod1 asks who has 10.96.30.13", "pod1 询问谁有 10.96.30.13"),
  at: podEth0,
  packet: { kind: "arp", who: "10.96.30.13" },
};

const captureOf = (...sequence: object[]) => checkOf("capture", { stage: "one", sequence });
const neverOf = (...never: object[]) => checkOf("capture", { stage: "one", never });
const check = checkOf("capture", { stage: "one", sequence: [request, lie, ask], never: [stray] });

const setFrames = (ref: string, change: (frames: Frame[]) => Frame[]) => (facts: Facts) => {
  stageIn(facts).captures[ref] = { status: "captured", frames: change(framesIn(facts, ref)) };
};
const withFrames = (ref: string, frames: Frame[]) => labFacts(setFrames(ref, () => frames));

test("all frames in their order pass", () => {
  expect(tryPass(check)).toMatchInlineSnapshot(`
    "Seen, in this order: “pod1 asks who has 10.96.30.12”, “the host answers with eth0-p1's MAC”, “the echo request goes up”. Never seen: “pod1 asks who has 10.96.30.13”. | 依次看到：“pod1 询问谁有 10.96.30.12”、“主机用 eth0-p1 的 MAC 应答”、“回显请求上行”。始终没有：“pod1 询问谁有 10.96.30.13”。
    All 3 frames were seen in that order, and nothing that should not be there. | 3 个帧都按这个顺序出现了，也没有不该出现的帧。"
  `);
});

test("a frame that is not there passes", () => {
  expect(tryPass(neverOf(stray))).toMatchInlineSnapshot(`
    "Never seen: “pod1 asks who has 10.96.30.13”. | 始终没有：“pod1 询问谁有 10.96.30.13”。
    No such frame was seen. | 没有看到这样的帧。"
  `);
});

test("a flood, of which only the beginning is kept, proves no frame absent", () => {
  const flooded = labFacts((facts) => {
    stageIn(facts).captures[podEth0] = { status: "captured", frames: framesIn(facts, podEth0), isFlood: true };
  });
  expect(judged(neverOf(stray), flooded)).toMatchObject({ status: "failed", finding: "flood" });
  expect(judged(captureOf(request), flooded)).toMatchObject({ status: "passed" });
  expect(judged(checkOf("capture", { stage: "one", sequence: [lie, request], never: [stray] }), flooded)).toMatchObject({
    finding: "missing:asks",
  });
});

test("without forbidden frames, none are spoken of", () => {
  expect(judged(captureOf(request), labFacts()).expected).toEqual({
    en: "Seen, in this order: “pod1 asks who has 10.96.30.12”.",
    "zh-Hans": "依次看到：“pod1 询问谁有 10.96.30.12”。",
  });
});

test("a failure expects only what it is about", () => {
  const expected = (change: (facts: Facts) => void) => judged(check, labFacts(change)).expected;
  expect(expected(setFrames(podEth0, () => [])).en).toMatchInlineSnapshot(`"Seen: “pod1 asks who has 10.96.30.12”."`);
  expect(expected(setFrames(podEth0, (frames) => frames.slice(0, 2)))).toMatchInlineSnapshot(`
    {
      "en": "Seen after “the host answers with eth0-p1's MAC”: “the echo request goes up”.",
      "zh-Hans": "在“主机用 eth0-p1 的 MAC 应答”之后看到“回显请求上行”。",
    }
  `);
  expect(
    expected(setFrames(podEth0, (frames) => [...frames, arp(99n, "request", macs.pod1, ip1, "10.96.30.13")])).en,
  ).toMatchInlineSnapshot(`"Never seen: “pod1 asks who has 10.96.30.13”."`);
});

test("a forbidden sender is told", () => {
  const forbidden = neverOf({ ...stray, from: { mac: macs.pod1 }, packet: { kind: "arp", op: "request" } });
  expect(judged(forbidden, labFacts())).toMatchObject({
    observed: {
      en: "eth0 in pod1 showed ARP who-has 10.96.30.12 tell 10.96.30.11 from 0a:00:00:00:00:11.",
      "zh-Hans": "在 pod1 的 eth0 上看到了 ARP who-has 10.96.30.12 tell 10.96.30.11，源 MAC 是 0a:00:00:00:00:11。",
    },
  });
});

test("each finding", () => {
  const sentences = tryFindings(check, {
    "no-device": (facts) => {
      removeLink(facts, hostEnd);
      stageIn(facts).captures[hostEnd] = { status: "absent" };
    },
    "missing:asks": setFrames(podEth0, () => []),
    "missing:lie": setFrames(hostEnd, (frames) => frames.filter(({ packet }) => packet.kind !== "arp" || packet.op === "request")),
    "missing:echo": setFrames(podEth0, (frames) => frames.slice(0, 2)),
    flood: (facts) => {
      stageIn(facts).captures[podEth0] = { status: "captured", frames: framesIn(facts, podEth0), isFlood: true };
    },
    "forbidden:stray": setFrames(podEth0, (frames) => [...frames, arp(99n, "request", macs.pod1, ip1, "10.96.30.13")]),
  });
  expect(sentences).toMatchInlineSnapshot(`
    "no-device: There is no device eth0-p1 on host1. | host1 上没有设备 eth0-p1。
    missing:asks: It was not seen on eth0 in pod1. eth0 in pod1 showed nothing. | 在 pod1 的 eth0 上没有看到它。pod1 的 eth0 上什么也没有看到。
    missing:lie: It was not seen on eth0-p1 on host1. After “pod1 asks who has 10.96.30.12”, eth0-p1 on host1 showed ARP who-has 10.96.30.12 tell 10.96.30.11, ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64, ICMP echo reply 10.96.30.12 > 10.96.30.11 ttl 63; nothing after that. | 在 host1 的 eth0-p1 上没有看到它。在“pod1 询问谁有 10.96.30.12”之后，host1 的 eth0-p1 上看到的是：ARP who-has 10.96.30.12 tell 10.96.30.11、ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64、ICMP echo reply 10.96.30.12 > 10.96.30.11 ttl 63；之后什么也没有。
    missing:echo: It was not seen on eth0 in pod1. After “the host answers with eth0-p1's MAC”, eth0 in pod1 showed nothing. | 在 pod1 的 eth0 上没有看到它。在“主机用 eth0-p1 的 MAC 应答”之后，pod1 的 eth0 上什么也没有看到。
    flood: eth0 in pod1 showed more frames than the lab keeps. | pod1 的 eth0 上的帧太多，超出了实验环境能保存的数量。
    forbidden:stray: eth0 in pod1 showed ARP who-has 10.96.30.13 tell 10.96.30.11. | 在 pod1 的 eth0 上看到了 ARP who-has 10.96.30.13 tell 10.96.30.11。"
  `);
});

describe("the order", () => {
  const first = { ...request, name: "first" };
  const second = { ...lie, name: "second" };

  test("on different devices the time decides", () => {
    expect(judged(captureOf(second, first), labFacts())).toMatchObject({ status: "failed", finding: "missing:first" });
  });

  test("frames of one instant on different devices stand in either order", () => {
    const facts = labFacts((changed) => {
      for (const ref of [podEth0, hostEnd]) for (const frame of framesIn(changed, ref)) frame.timeNs = 5n;
    });
    expect(judged(captureOf(first, second), facts)).toMatchObject({ status: "passed" });
    expect(judged(captureOf(second, first), facts)).toMatchObject({ status: "passed" });
  });

  test("on one device the file's order decides, whatever the clock says", () => {
    const jumbled = (first: bigint, second: bigint) =>
      withFrames(podEth0, [arp(first, "request", macs.pod1, ip1, ip2), echo(second, ip1, ip2, 8, 64)]);
    expect(judged(captureOf(request, ask), jumbled(5n, 5n))).toMatchObject({ status: "passed" });
    expect(judged(captureOf(request, ask), jumbled(9n, 5n))).toMatchObject({ status: "passed" });
    expect(judged(captureOf(ask, request), jumbled(5n, 5n))).toMatchObject({ finding: "missing:asks" });
    expect(judged(captureOf(ask, request), jumbled(9n, 5n))).toMatchObject({ finding: "missing:asks" });
  });

  test("a frame matches one pattern only", () => {
    expect(judged(captureOf(request, { ...request, name: "again" }), labFacts())).toMatchObject({ finding: "missing:again" });
  });

  test("a frame that came too early is said to have come", () => {
    expect(judged(captureOf(ask, request), labFacts())).toMatchObject({
      observed: { en: "It was not seen on eth0 in pod1. It was there only before “the echo request goes up”." },
    });
  });
});

describe("a frame that nearly matches", () => {
  const observed = (pattern: object, facts = labFacts()): string => {
    const outcome = judged(captureOf(pattern), facts);
    if (outcome.status !== "failed") throw new Error(outcome.status);
    return `${outcome.observed.en} | ${outcome.observed["zh-Hans"]}`;
  };

  test("tells in what it differs", () => {
    const sentences = [
      observed({ ...ask, from: { macOf: "host1/pod2:eth0" } }),
      observed({ ...ask, to: "broadcast" }),
      observed({ ...ask, lengthBytes: 118 }),
      observed({ ...ask, outer: { src: "192.168.0.11", dst: "192.168.0.12" } }),
      observed({ ...ask, packet: { ...ask.packet, ttl: 63 } }),
      observed({ ...ask, packet: { ...ask.packet, ttl: 63 }, lengthBytes: 1 }),
    ];
    expect(sentences.join("\n")).toMatchInlineSnapshot(`
      "It was not seen on eth0 in pod1. There was ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64, but it comes from 0a:00:00:00:00:11 (eth0 in pod1). | 在 pod1 的 eth0 上没有看到它。有 ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64，但源 MAC 是 0a:00:00:00:00:11（pod1 的 eth0）。
      It was not seen on eth0 in pod1. There was ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64, but it goes to 0a:00:00:00:00:01 (eth0-p1 on host1). | 在 pod1 的 eth0 上没有看到它。有 ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64，但目的 MAC 是 0a:00:00:00:00:01（host1 的 eth0-p1）。
      It was not seen on eth0 in pod1. There was ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64, but it is 98 bytes long, not 118. | 在 pod1 的 eth0 上没有看到它。有 ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64，但长度是 98 字节，而不是 118 字节。
      It was not seen on eth0 in pod1. There was ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64, but it is not wrapped in an outer IP header (IP-in-IP). | 在 pod1 的 eth0 上没有看到它。有 ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64，但没有外层 IP 头（不是 IP-in-IP 封装）。
      It was not seen on eth0 in pod1. There was ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64, but its ttl is 64, not 63. | 在 pod1 的 eth0 上没有看到它。有 ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64，但它的 ttl 是 64，而不是 63。
      It was not seen on eth0 in pod1. There was ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64, but its ttl is 64, not 63, it is 98 bytes long, not 1. | 在 pod1 的 eth0 上没有看到它。有 ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64，但它的 ttl 是 64，而不是 63，长度是 98 字节，而不是 1 字节。"
    `);
  });

  test("a wrapped frame where a plain one should be", () => {
    const inner = ipv4(ip1, ip2, 1, { kind: "icmp", type: 8, code: 0, id: 1, sequence: 1 });
    const [frame] = [echo(1n, ip1, ip2, 8, 64)];
    const wrapped = { ...frame, packet: ipv4("1.1.1.1", "2.2.2.2", 4, { kind: "ipip", inner }) };
    expect(observed(ask, withFrames(podEth0, [wrapped]))).toMatchInlineSnapshot(
      `"It was not seen on eth0 in pod1. There was IPIP 1.1.1.1 > 2.2.2.2 [ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64], but it is wrapped in an outer IP header (IP-in-IP) from 1.1.1.1 to 2.2.2.2. | 在 pod1 的 eth0 上没有看到它。有 IPIP 1.1.1.1 > 2.2.2.2 [ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64]，但带有从 1.1.1.1 到 2.2.2.2 的外层 IP 头（IP-in-IP 封装）。"`,
    );
  });
});

describe("a premise that does not hold", () => {
  const never = neverOf({ ...stray, from: { macOf: hostEnd } });

  test("a device that was not captured is the lab's fault", () => {
    const facts = labFacts((changed) => {
      delete stageIn(changed).captures[podEth0];
    });
    expect(judged(never, facts)).toMatchObject({ status: "errored" });
  });

  test("a broken capture is the lab's fault", () => {
    const facts = labFacts((changed) => {
      stageIn(changed).captures[podEth0] = { status: "broken", reason: verbatim("the kernel dropped 3 of the frames to capture") };
    });
    expect(judged(never, facts)).toMatchObject({ status: "errored", reason: { en: expect.stringContaining("dropped 3") } });
  });

  test("no frame is never seen on a device that does not exist", () => {
    const facts = labFacts((changed) => {
      changed.places["host1/pod1"] = { status: "absent" };
      stageIn(changed).captures[podEth0] = { status: "absent" };
    });
    expect(judged(never, facts)).toMatchObject({ status: "failed", finding: "no-device" });
  });

  test("nor from a device that does not exist", () => {
    expect(
      judged(
        never,
        labFacts((facts) => void removeLink(facts, hostEnd)),
      ),
    ).toMatchObject({ status: "failed", finding: "no-device" });
  });

  test("a capture that contradicts the places is the lab's fault", () => {
    const facts = labFacts((changed) => {
      stageIn(changed).captures[podEth0] = { status: "absent" };
    });
    expect(judged(never, facts)).toMatchObject({ status: "errored" });
  });

  test("a check without a pattern is the exercise's fault", () => {
    expect(judged(captureOf(), labFacts())).toMatchObject({ status: "errored" });
  });
});

test("a storm of frames is judged in time that grows with it, and described in a line", () => {
  const storm = (length: number) =>
    withFrames(
      podEth0,
      Array.from({ length }, (_, index) => arp(BigInt(index), "request", macs.pod1, ip1, "10.96.30.99")),
    );
  const judge = (facts: Facts) => judged(captureOf(request, ask), facts);
  expect(growthOfTime(storm, judge, 2_500)).toBeLessThan(farFromSquare);
  expect(judge(storm(20_000))).toMatchObject({
    finding: "missing:asks",
    observed: { en: expect.stringMatching(/10\.96\.30\.11, and 19997 more\.$/) },
  });
});
