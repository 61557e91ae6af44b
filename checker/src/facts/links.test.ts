import { describe, expect, test } from "vitest";
import { parseLinks } from "./links.ts";

const veth = {
  ifindex: 4,
  ifname: "vetha",
  flags: ["BROADCAST", "MULTICAST", "UP", "LOWER_UP"],
  mtu: 1500,
  link_type: "ether",
  address: "76:E2:e1:c6:d3:01",
  linkinfo: { info_kind: "veth" },
  addr_info: [],
};

describe("parseLinks", () => {
  test("a veth whose peer is in another namespace", () => {
    expect(parseLinks([{ ...veth, link_index: 2, link_netnsid: 0 }])).toEqual([
      {
        index: 4,
        name: "vetha",
        mac: "76:e2:e1:c6:d3:01",
        mtu: 1500,
        type: "veth",
        up: true,
        carrier: true,
        peer: { index: 2 },
        port: null,
        addresses: [],
      },
    ]);
  });

  test.for([
    ["in the same namespace", { link: "vethb" }, { name: "vethb" }],
    ["in another namespace", { link_index: 7, link_netnsid: 1 }, { index: 7 }],
    ["in a namespace without an id here", { link_index: 7 }, { index: 7 }],
    ["gone", { link: null }, null],
    ["unsaid", {}, null],
  ] as const)("a veth's peer %s", ([, linked, peer]) => {
    expect(parseLinks([{ ...veth, ...linked }])[0]?.peer).toEqual(peer);
  });

  test("the parent of a VLAN device is no peer", () => {
    expect(parseLinks([{ ...veth, link: "eth0", linkinfo: { info_kind: "vlan" } }])[0]?.peer).toBeNull();
  });

  test("a down veth without carrier, whose peer is down", () => {
    const down = { ...veth, flags: ["NO-CARRIER", "BROADCAST", "MULTICAST", "UP", "M-DOWN"] };
    expect(parseLinks([down])[0]).toMatchObject({ up: true, carrier: false });
    expect(parseLinks([{ ...veth, flags: ["BROADCAST", "MULTICAST"] }])[0]).toMatchObject({ up: false, carrier: false });
  });

  test("a tunnel has no MAC", () => {
    const tunnel = { ...veth, ifname: "tunl0", link: null, link_type: "ipip", address: "0.0.0.0", linkinfo: { info_kind: "ipip" } };
    expect(parseLinks([tunnel])[0]).toMatchObject({ mac: null, type: "ipip", peer: null });
  });

  test("a bridge port", () => {
    const port = {
      ...veth,
      master: "br0",
      linkinfo: { info_kind: "veth", info_slave_kind: "bridge", info_slave_data: { state: "blocking" } },
    };
    expect(parseLinks([port])[0]?.port).toEqual({ bridge: "br0", state: "blocking" });
  });

  test("a bond's device is no bridge port", () => {
    const bonded = {
      ...veth,
      master: "bond0",
      linkinfo: { info_kind: "veth", info_slave_kind: "bond", info_slave_data: { state: "ACTIVE" } },
    };
    expect(parseLinks([bonded])[0]?.port).toBeNull();
  });

  test("a bridge port in no state that there is", () => {
    const port = { ...veth, master: "br0", linkinfo: { info_slave_kind: "bridge", info_slave_data: { state: "ACTIVE" } } };
    expect(() => parseLinks([port])).toThrow(expect.objectContaining({ code: "malformed-file" }));
  });

  test("IPv4 addresses alone, of a point-to-point pair the own one: the prefix is the other's", () => {
    const addr_info = [
      { family: "inet", local: "10.0.0.1", address: "10.0.0.2", prefixlen: 24, scope: "global", label: "vetha" },
      { family: "inet", local: "10.0.0.3", address: "10.0.0.3", prefixlen: 24, scope: "global", label: "vetha" },
      { family: "inet", local: "10.0.0.4", prefixlen: 16, scope: "global", label: "vetha" },
      { family: "inet6", local: "fe80::74e2:e1ff:fec6:d301", prefixlen: 64, scope: "link" },
      {},
    ];
    expect(parseLinks([{ ...veth, addr_info }])[0]?.addresses).toEqual([
      { ip: "10.0.0.1", prefixLength: 32 },
      { ip: "10.0.0.3", prefixLength: 24 },
      { ip: "10.0.0.4", prefixLength: 16 },
    ]);
  });

  test("something that is no link", () => {
    expect(() => parseLinks([{ ifname: "eth0" }])).toThrow(/^ip addr show is not as ip prints it/);
  });
});
