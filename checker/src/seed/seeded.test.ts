import { describe, expect, it } from "vitest";
import { exerciseSchema } from "../exercise/exercise.ts";
import { ownValues } from "./own-values.ts";
import { readSeed } from "./read-seed.ts";
import { renumber } from "./renumber.ts";
import { seeded } from "./seeded.ts";
import { sample } from "./test-support.ts";

const ownOf = (seed: string): Record<string, string> => Object.fromEntries(ownValues(sample, seed).map(({ source, own }) => [source, own]));
const seeds = Array.from({ length: 300 }, (_, index) => `learner ${index}`);

describe("the values of a seed", () => {
  it("are always the same, and another seed's are others", () => {
    expect(ownOf("anna")).toEqual(ownOf("anna"));
    expect(ownOf("anna")).not.toEqual(ownOf("ben"));
    expect(new Set(seeds.map((seed) => JSON.stringify(ownOf(seed)))).size).toBe(seeds.length);
  });

  it("are the same for ever: scripts that were handed in depend on it", () => {
    expect(ownOf("anna")).toMatchInlineSnapshot(`
      {
        "10.70.1": "10.121.227",
        "10.70.2": "10.121.230",
        "172.168.0": "172.168.166",
        "cali12242800409": "calif38f788c45a",
      }
    `);
  });

  it("are networks of their own that belong together as the source's do", () => {
    for (const seed of seeds) {
      const { "10.70.1": one = "", "10.70.2": two = "" } = ownOf(seed);
      expect(one).toMatch(/^10\.(6[4-9]|[7-9]\d|1[0-8]\d|19[01])\.\d{1,3}$/);
      expect(two.split(".").slice(0, 2)).toEqual(one.split(".").slice(0, 2));
      expect(two).not.toBe(one);
      expect(one.startsWith("10.70.")).toBe(false);
    }
  });

  it("leave a public network public", () => {
    for (const seed of seeds) expect(ownOf(seed)["172.168.0"]).toMatch(/^172\.168\.([1-9]\d{0,2})$/);
  });

  it("are names that the kernel takes, with their stem", () => {
    for (const seed of seeds) expect(ownOf(seed).cali12242800409).toMatch(/^cali[0-9a-f]{11}$/);
  });
});

describe("a seeded exercise", () => {
  it("has its own numbers in every text and key, and the last octets of the source", () => {
    const { "10.70.1": one, "10.70.2": two, "172.168.0": three, cali12242800409: name } = ownOf("anna");
    const own = seeded(sample, "anna");
    expect(own.task.en).toBe(
      `Give ${name} a pod at ${one}.11 and one at ${two}.12. The network ${three}.0/24 and 110.70.1.11 stay strange`,
    );
    expect(own.hints[0]?.["zh-Hans"]).toContain(`\`ip route add ${two}.12 dev ${name}\`，`.replace("，", ""));
    expect(own.topology.hosts[0]?.sysctls).toEqual({ [`net.ipv4.conf.${name}.proxy_arp`]: "1" });
    expect(own.checks[0]).toMatchObject({ device: `host1:${name}`, address: `${one}.11/24` });
    expect(own.topology.hosts[0]?.uplinks[0]?.address).toBe("192.168.30.211/24");
    const { seeding, ...manifest } = own;
    expect(exerciseSchema.parse(manifest)).toEqual(manifest);
    expect(seeding?.seed).toBe("anna");
  });

  it("leaves the one that it was made of as it was", () => {
    const before = JSON.stringify(sample);
    seeded(sample, "anna");
    expect(JSON.stringify(sample)).toBe(before);
  });
});

describe("renumbering", () => {
  const values = [
    { kind: "network" as const, source: "10.96.30", own: "10.77.5" },
    { kind: "network" as const, source: "10.77.5", own: "10.96.30" },
    { kind: "device" as const, source: "cali01", own: "calife" },
  ];

  it("replaces what stands by itself", () => {
    const cases = [
      ["NET=10.96.30\nip a 10.96.30.$n/24", "NET=10.77.5\nip a 10.77.5.$n/24"],
      ["10.96.301.1 110.96.30.1 1.10.96.30", "10.96.301.1 110.96.30.1 1.10.96.30"],
      ["conf.cali01.proxy_arp cali012 my-cali01", "conf.calife.proxy_arp cali012 my-cali01"],
      ["在10.96.30.11上，cali01启用", "在10.77.5.11上，calife启用"],
      ["10.77.5.1 and 10.96.30.1", "10.96.30.1 and 10.77.5.1"],
    ];
    for (const [text = "", own] of cases) expect(renumber(text, values)).toBe(own);
  });

  it("without values changes nothing", () => expect(renumber("10.96.30.11", [])).toBe("10.96.30.11"));
});

it("reads seeds as people type them", () => {
  expect(readSeed("  Anna Müller ")).toBe("Anna Müller");
  expect(readSeed("Mu\u0308ller")).toBe("Müller");
  expect(readSeed("张三")).toBe("张三");
  for (const text of ["", " \n", "two\nlines", "\u202eanna", "x".repeat(201)]) expect(readSeed(text)).toBeNull();
});
