import { describe, expect, it } from "vitest";
import { foreignNumbers } from "./foreign-numbers.ts";
import { renumber } from "./renumber.ts";
import { seeded } from "./seeded.ts";
import { sample } from "./test-support.ts";

const script = `#!/bin/bash
# by hand
NET=10.70.1
ip addr add 10.70.1.11/24 dev cali12242800409
ip route add 10.70.2.12 dev cali12242800409 # not 10.9.9.9
`;
const [anna, ben] = [seeded(sample, "anna"), seeded(sample, "ben")];
const [annas, bens] = [anna, ben].map(({ seeding }) => renumber(script, seeding?.values ?? []));
const warningsOf = (text = "") => foreignNumbers(anna, { host1: text });

describe("numbers that are not the learner's", () => {
  it("are named, with the learner's own", () => {
    const [own] = anna.seeding?.values ?? [];
    const [warning, ...others] = warningsOf("ip addr add 10.70.1.11/24 dev x\n");
    expect(others).toEqual([]);
    expect(warning?.en).toBe(
      `host1.sh uses numbers that are not your own: 10.70.1.11 (yours: ${own?.own}.11). These are those of the exercise without a seed. Yours come from the seed “anna”: take them from the task and from your own starter.`,
    );
    expect(warning?.["zh-Hans"]).toContain(`10.70.1.11（你的是 ${own?.own}.11）`);
  });

  it("are found in a copy from somebody with another seed, and in one from the source", () => {
    expect(warningsOf(script)[0]?.en).toContain("without a seed");
    expect(warningsOf(bens)[0]?.en).toContain("These are somebody else's.");
    expect(warningsOf(`ip link add ${ben.seeding?.values[3]?.own} type veth`)[0]?.en).toContain("somebody else's");
  });

  it("are found beside the learner's own where they are the source's", () => {
    expect(warningsOf(`${annas}\nip addr add 10.70.1.11/24 dev y\n`)).toHaveLength(1);
  });

  it("are said of the one script that has them", () => {
    expect(foreignNumbers(anna, { host1: annas ?? "", host2: bens ?? "" }).map(({ en }) => en.slice(0, 8))).toEqual(["host2.sh"]);
  });
});

describe("no false alarm for", () => {
  const fine: Record<string, string | undefined> = {
    "one's own numbers": annas,
    "a comment": `# the lesson has 10.70.1.11 and cali12242800409\n${annas}`,
    "a comment at a line's end": annas?.replaceAll("\n", " # 10.70.1.11\n"),
    "a script without any number": "ip netns add ns1\n",
    "what the lab gives": `${annas}ping -c 1 192.168.30.211\nping -c1 169.254.1.1\n`,
    "a stray address of the pools beside one's own": `${annas}ping -c 1 10.99.3.11\n`,
    "a stray address that is like none of the exercise": "ping -c 1 10.99.3.77\nping 8.8.8.8 255.255.255.0\n",
    "a longer number": "y=1.10.70.1.11 z=10.70.1111\n",
    "another name with the stem": "ip link add cali0 type veth\nip link add cali12242800409x type veth\n",
  };
  it.each(Object.entries(fine))("%s", (_, text) => expect(warningsOf(text)).toEqual([]));

  it("an exercise with the source's numbers", () => expect(foreignNumbers(sample, { host1: bens ?? "" })).toEqual([]));
});
