import { expect, it } from "vitest";
import { mutantsOf, sampleOf } from "./mutate.ts";

const nothingGiven = { devices: [], bridges: [], namespaces: [] };

it("names a mutant by its host, line and what became of it", () => {
  const [mutant] = mutantsOf("host1", "set -e\n  ip netns add pod1\n", nothingGiven).slice(1);
  expect(mutant).toEqual({
    host: "host1",
    operator: "drop-line",
    line: 2,
    before: "ip netns add pod1",
    after: "(dropped)",
    text: "set -e\n",
  });
});

it("counts changes that give the same script once, and never the script itself", () => {
  const script = "ip netns add a\nip netns add a\nip link set b netns a\n";
  const texts = mutantsOf("host1", script, nothingGiven).map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).not.toContain(script);
});

it("is the same each time", () => {
  const script = "A=10.0.0.1\nip -n p addr add $A/24 dev eth0\n";
  expect(mutantsOf("h", script, nothingGiven)).toEqual(mutantsOf("h", script, nothingGiven));
});

it("takes every k-th for a sample, from all parts of the list", () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  expect(sampleOf(items, 4)).toEqual([0, 25, 50, 75]);
  expect(sampleOf(items, 500)).toEqual(items);
});
