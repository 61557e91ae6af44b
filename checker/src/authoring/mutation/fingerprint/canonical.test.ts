import { describe, expect, it } from "vitest";
import { ArchiveFolder } from "../../../facts/archive-folder.ts";
import { type Fingerprint, fingerprintOf } from "./canonical.ts";
import { differences } from "./difference.ts";
import { type Item, type PlaceDump, readPlaceDump } from "./place-dump.ts";

/** A host and a pod joined by a veth pair, as the kernel numbers and names things in one run. */
function lab(
  changes: {
    hostIndex?: number;
    podIndex?: number;
    hostMac?: string;
    podMac?: string;
    host?: Partial<PlaceDump>;
    pod?: Partial<PlaceDump>;
  } = {},
): Fingerprint {
  const { hostIndex = 3, podIndex = 2, hostMac = "aa:00:00:00:00:01", podMac = "aa:00:00:00:00:02" } = changes;
  const host = {
    ...place("host1", "1"),
    links: [veth("eth0-p1", hostIndex, podIndex, 1, hostMac)],
    placeNumbers: new Map([[1, 1]]),
    ...changes.host,
  };
  const pod = {
    ...place("host1/pod1", "2"),
    links: [veth("eth0", podIndex, hostIndex, 0, podMac)],
    placeNumbers: new Map([[0, 0]]),
    ...changes.pod,
  };
  return fingerprintOf([host, pod]);
}

function place(name: string, inode: string): PlaceDump {
  return {
    name,
    inode,
    links: [],
    entries: { route: [], rule: [], rule6: [], neighbour: [], proxied: [], nexthop: [], fdb: [], vlan: [] },
    placeNumbers: new Map(),
    chosenMacs: new Set(),
    sysctls: [],
    firewall: { iptables: [], ip6tables: [], nft: [] },
  };
}

function veth(ifname: string, ifindex: number, link_index: number, link_netnsid: number, address: string, more: Item = {}): Item {
  return {
    ifname,
    ifindex,
    link_index,
    link_netnsid,
    address,
    flags: ["UP", "LOWER_UP"],
    mtu: 1500,
    link_type: "ether",
    addr_info: [],
    ...more,
  };
}

const entries = (changes: Partial<PlaceDump["entries"]>): Partial<PlaceDump> => ({ entries: { ...place("", "").entries, ...changes } });

describe("two runs of one script are equal", () => {
  it.each<[string, Fingerprint]>([
    ["with other indexes", lab({ hostIndex: 7, podIndex: 9 })],
    ["with other MAC addresses of the kernel's choice", lab({ hostMac: "aa:00:00:00:00:77" })],
    [
      "before there is a carrier",
      lab({
        host: { links: [veth("eth0-p1", 3, 2, 1, "aa:00:00:00:00:01", { flags: ["NO-CARRIER", "UP"], operstate: "DOWN", qdisc: "noop" })] },
      }),
    ],
    [
      "before or after IPv6 has an address of its own",
      lab({
        pod: {
          links: [
            veth("eth0", 2, 3, 0, "aa:00:00:00:00:02", {
              addr_info: [{ family: "inet6", local: "fe80::1", scope: "link", tentative: true }],
            }),
          ],
        },
      }),
    ],
    [
      "with what a bridge learned and the kernel joined",
      lab({
        host: entries({
          fdb: [
            { mac: "aa:00:00:00:00:02", ifname: "eth0-p1", flags: [], state: "" },
            { mac: "aa:00:00:00:00:01", ifname: "eth0-p1", flags: [], state: "permanent" },
            { mac: "33:33:ff:00:00:01", ifname: "eth0-p1", flags: ["self"], state: "permanent" },
          ],
        }),
      }),
    ],
  ])("%s", (_, other) => {
    expect(differences(lab(), other)).toEqual([]);
  });

  it("whichever order things come in", () => {
    const routes = [
      { dst: "10.0.0.1", dev: "a" },
      { dst: "10.0.0.2", dev: "b" },
    ];
    expect(lab({ host: entries({ route: routes }) })).toEqual(lab({ host: entries({ route: routes.toReversed() }) }));
  });
});

describe("what a script can change shows", () => {
  const added = (other: Fingerprint): string[] => differences(lab(), other).filter((line) => line.startsWith("+"));

  it.each<[string, Fingerprint, string]>([
    [
      "a device's state",
      lab({ host: { links: [veth("eth0-p1", 3, 2, 1, "aa:00:00:00:00:01", { flags: ["BROADCAST"] })] } }),
      "+ host1: device eth0-p1 flags BROADCAST",
    ],
    [
      "an MTU",
      lab({ host: { links: [veth("eth0-p1", 3, 2, 1, "aa:00:00:00:00:01", { mtu: 1480 })] } }),
      "+ host1: device eth0-p1 mtu 1480",
    ],
    [
      "a bridge's settings",
      lab({
        host: { links: [veth("eth0-p1", 3, 2, 1, "aa:00:00:00:00:01", { linkinfo: { info_data: { stp_state: 1, gc_timer: 7.1 } } })] },
      }),
      "+ host1: device eth0-p1 info_data.stp_state 1",
    ],
    [
      "a MAC address that somebody chose",
      lab({ host: { chosenMacs: new Set(["eth0-p1"]) } }),
      "+ host1: device eth0-p1 mac aa:00:00:00:00:01",
    ],
    ["another wiring", lab({ host: { placeNumbers: new Map() } }), "+ host1: device eth0-p1 link in a namespace that has no name"],
    [
      "a route",
      lab({ pod: entries({ route: [{ dst: "default", gateway: "10.0.0.1", flags: ["onlink", "linkdown"] }] }) }),
      "+ host1/pod1: route dst=default flags=onlink gateway=10.0.0.1",
    ],
    [
      "a neighbour by whose MAC address it has",
      lab({ pod: entries({ neighbour: [{ dst: "10.0.0.1", lladdr: "aa:00:00:00:00:01" }] }) }),
      "+ host1/pod1: neighbour dst=10.0.0.1 lladdr=the MAC of host1 eth0-p1",
    ],
    [
      "a static FDB entry",
      lab({ host: entries({ fdb: [{ mac: "aa:00:00:00:00:02", ifname: "eth0-p1", flags: [], state: "static" }] }) }),
      "+ host1: fdb flags= ifname=eth0-p1 mac=the MAC of host1/pod1 eth0 state=static",
    ],
    ["a setting", lab({ host: { sysctls: [["net/ipv4/ip_forward", "1"]] } }), "+ host1: sysctl net/ipv4/ip_forward = 1"],
    ["one namespace under two names", lab({ pod: { inode: "1" } }), "+ host1/pod1: is the same namespace as host1"],
  ])("%s", (_, other, line) => {
    expect(added(other)).toContain(line.replace("flags= ", ""));
  });

  it("the order of firewall rules", () => {
    const rules = (...nft: string[]): Fingerprint => lab({ host: { firewall: { iptables: [], ip6tables: [], nft } } });
    expect(differences(rules("accept", "drop"), rules("drop", "accept"))).toHaveLength(4);
  });
});

it("reads what the dump writes", () => {
  const files = {
    place: "host1:/run/netns/pod1\n",
    inode: "4026532401\n",
    ip: ['[{"ifname":"lo"}]', '[{"dst":"default"}]', "[]", "[]", "[]", "[]", '[{"nsid":0},{"nsid":1,"name":"2"}]', ""].join("\n"),
    rules6: "[]",
    fdb: "",
    vlan: "[]\n",
    iptables: "# Generated by iptables-save on a day\n*filter\n:FORWARD DROP [12:34]\n",
    ip6tables: "",
    nft: "",
    "mac-origins": "/run/sys/1/class/net/cali1/addr_assign_type:3\n/run/sys/1/class/net/lo/addr_assign_type:0\n",
    sysctls: "/proc/sys/net/ipv4/ip_forward:1\n",
  };
  const archive = new Map(Object.entries(files).map(([name, text]): [string, Uint8Array] => [name, new TextEncoder().encode(text)]));
  expect(readPlaceDump(new ArchiveFolder(archive))).toEqual({
    ...place("host1/pod1", "4026532401"),
    links: [{ ifname: "lo" }],
    entries: { ...place("", "").entries, route: [{ dst: "default" }] },
    placeNumbers: new Map([[1, 2]]),
    chosenMacs: new Set(["cali1"]),
    sysctls: [["net/ipv4/ip_forward", "1"]],
    firewall: { iptables: ["*filter", ":FORWARD DROP"], ip6tables: [], nft: [] },
  });
});
