import { describe, expect, test } from "vitest";
import { parseIpJson } from "./ip-json.ts";
import { parseRoutes } from "./routes.ts";

/** A line of `ip -j -d route show table all`. */
function routes(line: string) {
  return parseRoutes(parseIpJson(line.replaceAll("\n", ""), "route show"));
}

const plain = { table: "main", scope: "global", protocol: "boot", onlink: false, type: "unicast", device: null, via: null };

describe("parseRoutes", () => {
  test("a host route, whose length ip leaves out", () => {
    expect(
      routes('[{"type":"unicast","dst":"10.96.30.11","dev":"veth1","table":"main","protocol":"boot","scope":"link","flags":[]}]'),
    ).toEqual([{ ...plain, to: "10.96.30.11/32", device: "veth1", scope: "link" }]);
  });

  test("what ip leaves out without -d", () => {
    expect(routes('[{"dst":"default","gateway":"10.0.0.254","dev":"br0","flags":[]}]')).toEqual([
      { ...plain, to: "default", via: "10.0.0.254", device: "br0" },
    ]);
  });

  test("an onlink gateway", () => {
    expect(
      routes(
        '[{"type":"unicast","dst":"10.96.30.64/26","gateway":"192.168.9.9","dev":"veth1","table":"main","protocol":"boot","scope":"global","flags":["onlink"]}]',
      ),
    ).toEqual([{ ...plain, to: "10.96.30.64/26", via: "192.168.9.9", device: "veth1", onlink: true }]);
  });

  test("a blackhole", () => {
    expect(routes('[{"type":"blackhole","dst":"10.96.30.0/26","table":"main","protocol":"boot","scope":"global","flags":[]}]')).toEqual([
      { ...plain, to: "10.96.30.0/26", type: "blackhole" },
    ]);
  });

  test("one route per next hop of a multipath route", () => {
    expect(
      routes(
        '[{"type":"unicast","dst":"10.100.0.0/16","table":"main","protocol":"boot","scope":"global","flags":[],"nexthops":[{"gateway":"10.0.0.5","dev":"br0","weight":1,"flags":[]},{"gateway":"10.96.30.11","dev":"veth1","weight":1,"flags":["onlink"]}]}]',
      ),
    ).toEqual([
      { ...plain, to: "10.100.0.0/16", via: "10.0.0.5", device: "br0" },
      { ...plain, to: "10.100.0.0/16", via: "10.96.30.11", device: "veth1", onlink: true },
    ]);
  });

  test("a next hop object", () => {
    expect(
      routes(
        '[{"type":"unicast","dst":"10.101.0.0/16","nhid":5,"gateway":"10.0.0.9","dev":"br0","table":"main","protocol":"boot","scope":"global","flags":[],"nh_info":{"id":5,"gateway":"10.0.0.9","dev":"br0","scope":"link","protocol":"unspec","flags":[]}}]',
      ),
    ).toEqual([{ ...plain, to: "10.101.0.0/16", via: "10.0.0.9", device: "br0" }]);
  });

  test("an IPv6 gateway of an IPv4 route", () => {
    expect(
      routes(
        '[{"type":"unicast","dst":"10.103.0.0/16","via":{"family":"inet6","host":"fe80::1"},"dev":"br0","table":"main","protocol":"boot","scope":"global","flags":[]}]',
      ),
    ).toEqual([{ ...plain, to: "10.103.0.0/16", via: "fe80::1", device: "br0" }]);
  });

  test("another table, and one that has but a number", () => {
    expect(routes('[{"dst":"10.0.0.0/8","dev":"br0","table":"100"},{"dst":"10.0.0.0/8","dev":"br0","table":254}]')).toMatchObject([
      { table: "100" },
      { table: "254" },
    ]);
  });

  test("no route that wraps packets, since its tunnel's destination poses as its own", () => {
    expect(
      routes(
        '[{"type":"unicast","dst":"10.102.0.0/16","encap":"ip","id":100,"src":"0.0.0.0","dst":"10.96.30.11","ttl":0,"tos":0,"gateway":"10.0.0.7","dev":"br0","table":"main","protocol":"boot","scope":"global","flags":[]}]',
      ),
    ).toEqual([]);
    expect(
      routes('[{"dst":"10.102.0.0/16","nexthops":[{"encap":"ip","id":1,"dst":"1.2.3.4","dev":"br0"},{"dev":"veth1","flags":[]}]}]'),
    ).toEqual([{ ...plain, to: "10.102.0.0/16", device: "veth1" }]);
  });

  test("no IPv6 route, not even a default one", () => {
    expect(
      routes(`[
        {"type":"unicast","dst":"default","dev":"lo","table":"main","protocol":"boot","scope":"global","metric":1024,"flags":[],"pref":"medium"},
        {"type":"unicast","dst":"default","gateway":"fe80::1","dev":"eth0","table":"main","protocol":"boot","scope":"global","flags":[]},
        {"type":"unicast","dst":"fe80::/64","dev":"vb","table":"main","protocol":"kernel","scope":"global","metric":256,"flags":[],"pref":"medium"},
        {"type":"local","dst":"::1","dev":"lo","table":"local","protocol":"kernel","scope":"global","metric":0,"flags":[],"pref":"medium"}]`),
    ).toEqual([]);
  });

  test("no MPLS route", () => {
    expect(routes('[{"type":"unicast","dst":"100","via":{"family":"inet","host":"10.0.0.1"},"dev":"br0"}]')).toEqual([]);
  });

  test("something that is no route", () => {
    expect(() => routes('[{"dev":"br0"}]')).toThrow(/^ip route show is not as ip prints it/);
  });
});
