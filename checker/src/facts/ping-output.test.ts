import { describe, expect, test } from "vitest";
import { parsePing } from "./ping-output.ts";

/** What ping of iputils prints around its answers. */
function printed(answers: string[], summary = "1 packets transmitted, 0 received, 100% packet loss, time 0ms"): string {
  return ["PING 10.2.0.2 (10.2.0.2) 56(84) bytes of data.", ...answers, "", "--- 10.2.0.2 ping statistics ---", summary, ""].join("\n");
}

describe("parsePing", () => {
  test("a reply", () => {
    const out = printed(
      ["64 bytes from 10.2.0.2: icmp_seq=1 ttl=63 time=0.311 ms"],
      "1 packets transmitted, 1 received, 0% packet loss, time 0ms\nrtt min/avg/max/mdev = 0.311/0.311/0.311/0.000 ms",
    );
    expect(parsePing({ status: 0, out, err: "" })).toEqual({
      status: "ran",
      sent: 1,
      replies: [{ sequence: 1, from: "10.2.0.2", ttl: 63 }],
      errors: [],
    });
  });

  test("replies with a name, from another address, and for a second time", () => {
    const out = printed(
      [
        "64 bytes from pod2.lab (10.2.0.2): icmp_seq=1 ttl=63 time=0.311 ms",
        "64 bytes from pod2.lab (10.2.0.2): icmp_seq=1 ttl=63 time=0.320 ms (DUP!)",
        "64 bytes from 10.2.0.3: icmp_seq=2 ttl=64 time=0.1 ms (DIFFERENT ADDRESS!)",
      ],
      "2 packets transmitted, 2 received, +1 duplicates, 0% packet loss, time 204ms",
    );
    expect(parsePing({ status: 0, out, err: "" })).toEqual({
      status: "ran",
      sent: 2,
      replies: [
        { sequence: 1, from: "10.2.0.2", ttl: 63 },
        { sequence: 2, from: "10.2.0.3", ttl: 64 },
      ],
      errors: [],
    });
  });

  test("silence", () => {
    expect(parsePing({ status: 1, out: printed([]), err: "" })).toEqual({ status: "ran", sent: 1, replies: [], errors: [] });
  });

  test.for([
    ["Destination Host Unreachable", "host-unreachable"],
    ["Destination Net Unreachable", "net-unreachable"],
    ["Destination Port Unreachable", "port-unreachable"],
    ["Destination Protocol Unreachable", "other"],
    ["Destination Host Prohibited", "prohibited"],
    ["Destination Net Prohibited", "prohibited"],
    ["Packet filtered", "prohibited"],
    ["Time to live exceeded", "ttl-exceeded"],
    ["Frag needed and DF set (mtu = 1000)", "other"],
  ] as const)("the ICMP error %s", ([said, reason]) => {
    const out = printed([`From 10.1.0.254 icmp_seq=1 ${said}`], "1 packets transmitted, 0 received, +1 errors, 100% packet loss, time 0ms");
    expect(parsePing({ status: 1, out, err: "" })).toEqual({
      status: "ran",
      sent: 1,
      replies: [],
      errors: [{ from: "10.1.0.254", reason }],
    });
  });

  test("a redirect is no error", () => {
    const out = printed(["From 10.1.0.254: icmp_seq=1 Redirect Host(New nexthop: 10.1.0.77)"]);
    expect(parsePing({ status: 1, out, err: "" })).toEqual({ status: "ran", sent: 1, replies: [], errors: [] });
  });

  test.for([
    ["ping: connect: Network is unreachable", "no-route"],
    ["/usr/bin/ping: connect: Network is unreachable", "no-route"],
    ["ping: connect: No route to host", "host-unreachable"],
    ["ping: connect: Invalid argument", "other"],
    ["ping: Do you want to ping broadcast? Then -b. If not, check your local firewall rules", "prohibited"],
  ] as const)("the sender's own refusal to start: %s", ([said, reason]) => {
    expect(parsePing({ status: 2, out: "", err: `${said}\n` })).toEqual({
      status: "ran",
      sent: 0,
      replies: [],
      errors: [{ from: "local", reason }],
    });
  });

  test.for([
    ["ping: sendmsg: Operation not permitted", "prohibited"],
    ["ping: sendmsg: Network is unreachable", "no-route"],
    ["ping: sendmsg: No buffer space available", "other"],
    ["ping: local error: message too long, mtu=1500", "other"],
  ] as const)("the sender's own refusal to send: %s", ([said, reason]) => {
    expect(parsePing({ status: 1, out: printed([]), err: `${said}\n` })).toEqual({
      status: "ran",
      sent: 1,
      replies: [],
      errors: [{ from: "local", reason }],
    });
  });

  test.for([
    ["an option that it does not know", { status: 2, out: "", err: "ping: invalid argument: 'x'\n" }],
    ["a name", { status: 2, out: "", err: "ping: nope: Temporary failure in name resolution\n" }],
    ["a socket that it may not open", { status: 2, out: "", err: "ping: socktype: SOCK_RAW\nping: socket: Operation not permitted\n" }],
    ["an unknown connect error", { status: 2, out: "", err: "ping: connect: Cannot assign requested address\n" }],
    ["no ping at all", { status: 127, out: "", err: "bash: ping: command not found\n" }],
    ["its time being up", { status: 124, out: printed([]), err: "" }],
    ["a kill", { status: 137, out: "PING 10.2.0.2 (10.2.0.2) 56(84) bytes of data.\n", err: "" }],
    ["no summary", { status: 1, out: "From 10.1.0.1 icmp_seq=1 Destination Host Unreachable\n", err: "" }],
    [
      "a failure after an answer",
      { status: 2, out: "From 10.1.0.1 icmp_seq=1 Destination Host Unreachable\n", err: "ping: recvmsg: Bad address\n" },
    ],
  ] as const)("is broken by %s", ([, result]) => {
    expect(parsePing(result).status).toBe("broken");
  });

  test("says why it is broken", () => {
    expect(parsePing({ status: 2, out: "", err: "ping: nope: Temporary failure in name resolution\n" })).toEqual({
      status: "broken",
      reason: {
        en: "ping ended with status 2: ping: nope: Temporary failure in name resolution",
        "zh-Hans": "ping 的退出状态是 2：ping: nope: Temporary failure in name resolution",
      },
    });
  });
});
