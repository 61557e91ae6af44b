import { expect, it } from "vitest";
import { exerciseSchema } from "../exercise/exercise.ts";
import { observationOf } from "./observation.ts";

const text = { en: "text", "zh-Hans": "文字" };
const about = { title: text, points: 1, hints: {} };

it("looks at just what the checks and stages name, and at the pods that are given, in a fixed order", () => {
  const exercise = exerciseSchema.parse({
    format: 1,
    slug: "99-sample",
    title: text,
    task: text,
    needs: [],
    hints: [text],
    topology: {
      hosts: [
        { name: "host1", pods: [{ netns: "given", device: "eth0", hostDevice: "veth0", address: "10.0.0.9/24" }] },
        { name: "far", role: "outside" },
      ],
    },
    stages: [{ id: "reach", captures: ["host1/a:eth0"], actions: [{ kind: "ping", id: "p", from: "far", to: "10.0.0.1" }] }],
    checks: [
      { ...about, id: "one", kind: "lookup", from: "host1", to: "10.0.0.1" },
      { ...about, id: "two", kind: "lookup", from: "host1", to: "10.0.0.1", device: "eth0" },
      { ...about, id: "three", kind: "sysctl", in: "host1/b", key: "net.ipv4.ip_forward", value: "1" },
      {
        ...about,
        id: "four",
        kind: "neighbour",
        stage: "reach",
        in: "host1",
        ip: "10.0.0.2",
        device: "x",
        entry: { macOf: "host1/c:eth0" },
      },
      { ...about, id: "five", kind: "fdb", stage: "reach", port: "host1:br0-a", station: { macOf: "host1/a:eth0" } },
    ],
  });
  expect(observationOf(exercise)).toEqual({
    hosts: ["host1"],
    stages: exercise.stages,
    places: [
      { place: "host1", sysctls: [], lookups: ["10.0.0.1"], fdbStages: ["reach"], hasBridge: false },
      { place: "host1/b", sysctls: ["net.ipv4.ip_forward"], lookups: [], fdbStages: [], hasBridge: false },
      { place: "host1/c", sysctls: [], lookups: [], fdbStages: [], hasBridge: false },
      { place: "host1/a", sysctls: [], lookups: [], fdbStages: [], hasBridge: false },
      { place: "far", sysctls: [], lookups: [], fdbStages: [], hasBridge: false },
      { place: "host1/given", sysctls: [], lookups: [], fdbStages: [], hasBridge: false },
    ],
  });
});
