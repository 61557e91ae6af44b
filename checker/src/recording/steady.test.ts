import { expect, it } from "vitest";
import type { Facts, Link } from "../facts/facts.ts";
import { steadyMacs, steadyOutput, withSteadyMacs } from "./steady.ts";

const link = (name: string, mac: string | null): Link => ({
  index: 1,
  name,
  mac,
  mtu: 1500,
  type: "veth",
  up: true,
  carrier: true,
  peer: null,
  port: null,
  addresses: [],
});
const facts: Facts = {
  scripts: {},
  stages: {},
  places: {
    host1: {
      status: "present",
      inode: 1,
      links: [link("lo", null), link("cali1", "ee:ee:ee:ee:ee:ee"), link("veth1", "d2:3a:94:8c:41:e5")],
      routes: [],
      neighbours: [],
      sysctls: {},
      lookups: {},
    },
  },
};

it("gives every MAC that the kernel made up one that stays its device's, and leaves chosen ones alone", () => {
  const macs = steadyMacs([facts], "ip link set cali1 address EE:EE:EE:EE:EE:EE");
  const text = "d2:3a:94:8c:41:e5 > ee:ee:ee:ee:ee:ee, D2:3A:94:8C:41:E5 > ff:ff:ff:ff:ff:ff";
  expect(withSteadyMacs(text, macs)).toBe("02:00:00:00:01:02 > ee:ee:ee:ee:ee:ee, 02:00:00:00:01:02 > ff:ff:ff:ff:ff:ff");
});

it("takes out how long it took and when it was, and nothing else", () => {
  const output = [
    "64 bytes from 10.96.30.12: icmp_seq=1 ttl=63 time=0.345 ms",
    "1 packets transmitted, 1 received, 0% packet loss, time 1003ms",
    "rtt min/avg/max/mdev = 0.1/0.2/0.3/0.0 ms",
    "10:34:36.866502 IP 10.0.0.1 > 10.0.0.2: ICMP echo request, id 19231, seq 1, length 64",
    "10.96.30.12 dev eth0 lladdr d2:3a:94:8c:41:e5 STALE ",
    "",
  ];
  expect(steadyOutput(output.join("\n")).split("\n")).toEqual([
    "64 bytes from 10.96.30.12: icmp_seq=1 ttl=63 time=… ms",
    "1 packets transmitted, 1 received, 0% packet loss, time …ms",
    "rtt min/avg/max/mdev = … ms",
    "IP 10.0.0.1 > 10.0.0.2: ICMP echo request, id …, seq 1, length 64",
    "10.96.30.12 dev eth0 lladdr d2:3a:94:8c:41:e5 STALE",
  ]);
});
