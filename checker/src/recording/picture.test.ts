import { expect, it } from "vitest";
import type { Facts, Link, Route } from "../facts/facts.ts";
import { pictureOf } from "./picture.ts";

const link = (name: string, more: Partial<Link> = {}): Link => ({
  index: 1,
  name,
  mac: null,
  mtu: 1500,
  type: "veth",
  up: true,
  carrier: true,
  peer: null,
  port: null,
  addresses: [],
  ...more,
});
const route = (to: string, more: Partial<Route> = {}): Route => ({
  to,
  type: "unicast",
  table: "main",
  device: "eth0",
  via: null,
  scope: "link",
  protocol: "boot",
  onlink: false,
  ...more,
});
const place = (inode: number, links: Link[], routes: Route[] = []): Facts["places"][string] => ({
  status: "present",
  inode,
  links,
  routes,
  neighbours: [],
  sysctls: {},
  lookups: {},
});
const facts = (places: Facts["places"]): Facts => ({ scripts: {}, stages: {}, places });

it("shows the devices and where their wires end, and leaves out lo and what does not exist", () => {
  const picture = pictureOf(
    facts({
      host1: place(1, [link("lo"), link("ens33"), link("p1", { index: 4, peer: { index: 2 } })]),
      "host1/pod1": place(2, [link("eth0", { index: 2, peer: { index: 4 }, addresses: [{ ip: "10.0.0.1", prefixLength: 24 }] })]),
      "host1/pod2": { status: "absent" },
    }),
  );
  expect(
    picture.map(({ place: name, devices }) => [name, devices.map(({ name, wire, addresses }) => ({ name, wire, addresses }))]),
  ).toEqual([
    [
      "host1",
      [
        { name: "ens33", wire: { kind: "switch" }, addresses: [] },
        { name: "p1", wire: { kind: "peer", device: "host1/pod1:eth0" }, addresses: [] },
      ],
    ],
    ["host1/pod1", [{ name: "eth0", wire: { kind: "peer", device: "host1:p1" }, addresses: ["10.0.0.1/24"] }]],
  ]);
});

it("shows the main table's routes in the words in which they are made", () => {
  const routes = [
    route("default", { via: "169.254.1.1" }),
    route("10.96.30.12/32"),
    route("172.16.0.0/26", { type: "blackhole", device: null }),
    route("10.0.0.1/32", { table: "local" }),
  ];
  expect(pictureOf(facts({ host1: place(1, [], routes) }))[0]?.routes).toEqual([
    "default via 169.254.1.1 dev eth0",
    "10.96.30.12 dev eth0",
    "blackhole 172.16.0.0/26",
  ]);
});
