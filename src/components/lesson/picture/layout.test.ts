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
  expect(one?.pods.map(({ wiredToHost, wiredToNext }) => [wiredToHost, wiredToNext])).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(two?.pods).toEqual([]);
});

it("puts a host's device below the namespace that it is wired to", () => {
  const [host] = hostsOf([place("a", device("p2", "a/y:eth0"), device("up")), place("a/x"), place("a/y", device("eth0", "a:p2"))]);
  expect(host?.own.devices.map((own) => columnOf(own, host.pods))).toEqual([2, undefined]);
});
