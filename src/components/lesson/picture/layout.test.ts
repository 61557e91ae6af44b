import { expect, it } from "vitest";
import type { PicturedDevice, PicturedPlace } from "../../../../checker/src/recording/recordings.ts";
import { columnOf, hostsOf } from "./layout.ts";

const device = (name: string, peer?: string): PicturedDevice => ({
  name,
  mac: null,
  up: true,
  addresses: [],
  wire: peer === undefined ? { kind: "none" } : { kind: "peer", device: peer },
  bridge: null,
});
const place = (name: string, ...devices: PicturedDevice[]): PicturedPlace => ({ place: name, devices, routes: [] });

it("puts each host's namespaces beside each other, and says where their wires lead", () => {
  const [one, two] = hostsOf([
    place("a", device("end", "a/x:eth0")),
    place("a/x", device("eth0", "a:end"), device("left", "a/y:right")),
    place("a/y", device("right", "a/x:left")),
    place("b"),
  ]);
  expect(one?.pods.map(({ wired, wiredToNext }) => [wired.map(({ name }) => name), wiredToNext])).toEqual([
    [["eth0"], true],
    [[], false],
  ]);
  expect(one?.columns).toBe(2);
  expect(two).toMatchObject({ pods: [], columns: 1 });
});

it("gives each wire between a namespace and the host a column, with its two ends in it", () => {
  const [host] = hostsOf([
    place("a", device("uplink"), device("z0", "a/z:eth0"), device("y1", "a/y:veth-b"), device("y0", "a/y:eth0")),
    place("a/x"),
    place("a/y", device("eth0", "a:y0"), device("veth-b", "a:y1")),
    place("a/z", device("eth0", "a:z0")),
  ]);
  expect(host?.pods.map(({ firstColumn }) => firstColumn)).toEqual([1, 2, 4]);
  expect(host?.own.devices.map((own) => columnOf(own, host.pods))).toEqual([undefined, 4, 3, 2]);
  expect(host?.columns).toBe(4);
});
