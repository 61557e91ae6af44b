import { expect, it } from "vitest";
import { type ExerciseManifest, exerciseSchema } from "../../../../checker/src/exercise/exercise.ts";
import type { Facts, Link, PlaceFacts } from "../../../../checker/src/facts/facts.ts";
import { judge } from "../../../../checker/src/verdict/judge.ts";
import { graphOf } from "./graph.ts";
import { layoutOf } from "./layout.ts";

const text = { en: "text", "zh-Hans": "文字" };
const about = { title: text, points: 1, hints: { otherwise: text } };
const exercise = exerciseSchema.parse({
  format: 1,
  slug: "99-sample",
  title: text,
  task: text,
  needs: [],
  hints: [text],
  topology: { hosts: [{ name: "host1", uplinks: [{ device: "ens33", address: "192.168.30.211/24" }] }] },
  stages: [],
  checks: [
    { ...about, id: "pod1", kind: "namespace", place: "host1/pod1" },
    { ...about, id: "wire1", kind: "link", device: "host1/pod1:eth0", peer: "host1:eth0-p1" },
    { ...about, id: "pod2", kind: "namespace", place: "host1/pod2" },
    { ...about, id: "wire2", kind: "link", device: "host1/pod2:eth0", peer: "host1:eth0-p2" },
  ],
} satisfies ExerciseManifest);

const link = (name: string, index: number, rest: Partial<Link> = {}): Link => ({
  ...{ name, index, mac: null, mtu: 1500, type: "veth", up: true, carrier: true, peer: null, port: null, addresses: [] },
  ...rest,
});
const place = (inode: number, links: Link[]): PlaceFacts => ({
  ...{ status: "present", inode, links, routes: [], neighbours: [], sysctls: {}, lookups: {} },
});
const facts: Facts = {
  scripts: {
    host1: { end: { kind: "exited", status: 0 }, stdout: { text: "", truncated: false }, stderr: { text: "", truncated: false } },
  },
  places: {
    host1: place(1, [link("lo", 1, { type: null }), link("ens33", 2), link("eth0-p1", 3, { peer: { index: 4 } })]),
    "host1/pod1": place(2, [link("eth0", 4, { peer: { index: 3 } })]),
    "host1/pod2": { status: "absent" },
  },
  stages: {},
};
const judged = { machine: "vm", durationMs: 0, diagnosis: null } as const;
const graph = graphOf(exercise, facts, judge(exercise, facts, judged));

it("does not call missing what stands where there is more than a lab reads", () => {
  const crowded: Facts = { ...facts, places: { ...facts.places, "host1/pod2": { status: "crowded" } } };
  const pod2 = graphOf(exercise, crowded, judge(exercise, crowded, judged)).hosts[0]?.pods.find(({ name }) => name === "pod2");
  expect(pod2?.devices).toMatchObject([{ name: "eth0", up: null, mark: "unchecked" }]);
});

it("marks what was seen, and what the goal has beside it", () => {
  const [host] = graph.hosts;
  expect(host?.devices.map(({ name, mark }) => [name, mark])).toEqual([
    ["ens33", "extra"],
    ["eth0-p1", "passed"],
    ["eth0-p2", "missing"],
  ]);
  expect(host?.pods.map(({ name, mark, devices }) => [name, mark, devices.map((device) => device.mark)])).toEqual([
    ["pod1", "passed", ["passed"]],
    ["pod2", "missing", ["missing"]],
  ]);
});

it("tells what could not be checked yet from what no check is about", () => {
  const checks = exercise.checks.toReversed().map((check) => ({ ...check, needs: check.id === "wire1" ? ["pod2"] : [] }));
  const waiting = { ...exercise, checks };
  const { hosts, wires } = graphOf(waiting, facts, judge(waiting, facts, judged));
  expect(wires.map(({ mark }) => mark)).toEqual(["unchecked", "missing"]);
  expect(hosts[0]?.devices.map(({ name, mark }) => [name, mark])).toEqual([
    ["ens33", "extra"],
    ["eth0-p1", "unchecked"],
    ["eth0-p2", "missing"],
  ]);
});

it("draws each wire once, from the pod down to the host", () => {
  expect(graph.wires).toEqual([
    { from: "host1/pod1:eth0", to: "host1:eth0-p1", kind: "veth", mark: "passed" },
    { from: "host1/pod2:eth0", to: "host1:eth0-p2", kind: "veth", mark: "missing" },
  ]);
});

it("lays boxes out inside their host, none over another", () => {
  const { hosts } = layoutOf(graph);
  for (const { box: host, pods, devices } of hosts) {
    const boxes = [...pods, ...devices].map(({ box }) => box);
    for (const [index, box] of boxes.entries()) {
      expect(box.x + box.width).toBeLessThanOrEqual(host.width);
      expect(box.y + box.height).toBeLessThanOrEqual(host.height);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box.x + box.width <= other.x ||
          other.x + other.width <= box.x ||
          box.y + box.height <= other.y ||
          other.y + other.height <= box.y;
        expect(apart).toBe(true);
      }
    }
  }
});

it("puts a host's ends of wires in the order of its pods", () => {
  const hosts = graph.hosts.map((host) => ({ ...host, devices: host.devices.toReversed() }));
  const ends = layoutOf({ ...graph, hosts }).hosts.flatMap(({ devices }) => devices.map(({ device }) => device.name));
  expect(ends).toEqual(["eth0-p1", "eth0-p2", "ens33"]);
});
