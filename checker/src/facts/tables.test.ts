import { describe, expect, test } from "vitest";
import { parseFdb } from "./fdb.ts";
import { parseLookup } from "./lookups.ts";
import { parseNeighbours } from "./neighbours.ts";

describe("parseNeighbours", () => {
  test("IPv4 entries in any state", () => {
    const shown = [
      { dst: "10.0.0.77", dev: "br0", state: ["INCOMPLETE"] },
      { dst: "10.0.0.78", dev: "br0", state: ["FAILED"] },
      { dst: "10.96.30.50", dev: "veth1", lladdr: "02:00:00:00:00:0A", state: ["PERMANENT"] },
      { dst: "192.168.9.2", dev: "tunl0", lladdr: "192.168.9.2", state: ["NOARP"] },
      { dst: "fe80::1", dev: "veth1", lladdr: "02:00:00:00:00:09", router: null, state: ["REACHABLE"] },
    ];
    expect(parseNeighbours(shown, { proxy: false })).toEqual([
      { ip: "10.0.0.77", device: "br0", mac: null, state: "INCOMPLETE", proxy: false },
      { ip: "10.0.0.78", device: "br0", mac: null, state: "FAILED", proxy: false },
      { ip: "10.96.30.50", device: "veth1", mac: "02:00:00:00:00:0a", state: "PERMANENT", proxy: false },
      { ip: "192.168.9.2", device: "tunl0", mac: null, state: "NOARP", proxy: false },
    ]);
  });

  test("proxied addresses have neither MAC nor state", () => {
    const shown = [
      { dst: "10.96.30.77", dev: "veth1", proxy: null },
      { dst: "fe80::77", dev: "veth1", proxy: null },
    ];
    expect(parseNeighbours(shown, { proxy: true })).toEqual([
      { ip: "10.96.30.77", device: "veth1", mac: null, state: "NONE", proxy: true },
    ]);
  });

  test("something that is no neighbour", () => {
    expect(() => parseNeighbours([{ dev: "br0" }], { proxy: false })).toThrow(expect.objectContaining({ code: "malformed-file" }));
  });
});

describe("parseFdb", () => {
  test("learned, permanent and static entries", () => {
    const shown = [
      { mac: "33:33:00:00:00:01", ifname: "veth1", flags: ["self"], state: "permanent" },
      { mac: "46:AD:d9:17:d7:e4", ifname: "va", flags: [], master: "br0", state: "" },
      { mac: "46:ad:d9:17:d7:e5", ifname: "va", flags: [], master: "br0", state: "stale" },
      { mac: "46:ad:d9:17:d7:e6", ifname: "va", flags: [], master: "br0", state: "static" },
    ];
    expect(parseFdb(shown)).toEqual([
      { mac: "33:33:00:00:00:01", device: "veth1", bridge: null, state: "permanent" },
      { mac: "46:ad:d9:17:d7:e4", device: "va", bridge: "br0", state: "learned" },
      { mac: "46:ad:d9:17:d7:e5", device: "va", bridge: "br0", state: "learned" },
      { mac: "46:ad:d9:17:d7:e6", device: "va", bridge: "br0", state: "static" },
    ]);
  });

  test("nothing of an entry without device or in an unknown state", () => {
    const shown = [
      { mac: "46:ad:d9:17:d7:e4", dst: "10.0.0.1", state: "permanent" },
      { mac: "46:ad:d9:17:d7:e4", ifname: "va", master: "br0", state: "0x1" },
      { mac: "46:ad:d9:17:d7:e4", ifname: "va", master: "br0" },
    ];
    expect(parseFdb(shown)).toEqual([]);
  });

  test("something that is no entry", () => {
    expect(() => parseFdb(["46:ad:d9:17:d7:e4"])).toThrow(expect.objectContaining({ code: "malformed-file" }));
  });
});

describe("parseLookup", () => {
  test("a route to another machine, and to oneself", () => {
    const remote = {
      type: "unicast",
      dst: "8.8.8.8",
      gateway: "10.0.0.254",
      dev: "br0",
      table: "main",
      prefsrc: "10.0.0.1",
      flags: [],
      uid: 0,
      cache: [],
    };
    const local = { type: "local", dst: "10.0.0.1", dev: "lo", table: "main", prefsrc: "10.0.0.1", flags: [], uid: 0, cache: ["local"] };
    expect(parseLookup({ kind: "printed", items: [remote] })).toEqual({
      kind: "route",
      type: "unicast",
      device: "br0",
      via: "10.0.0.254",
      source: "10.0.0.1",
    });
    expect(parseLookup({ kind: "printed", items: [local] })).toEqual({
      kind: "route",
      type: "local",
      device: "lo",
      via: null,
      source: "10.0.0.1",
    });
  });

  test("a refusal", () => {
    expect(parseLookup({ kind: "failed", error: "No route to host" })).toEqual({ kind: "refused", error: "No route to host" });
  });

  test("no answer at all", () => {
    expect(() => parseLookup({ kind: "printed", items: [] })).toThrow(expect.objectContaining({ code: "malformed-file" }));
    expect(() => parseLookup(undefined)).toThrow(expect.objectContaining({ code: "malformed-file" }));
  });
});
