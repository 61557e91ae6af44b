import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, test } from "vitest";
import { loadCorpus } from "../../../test/corpus.ts";
import { schemaFiles } from "../reference/schemas.ts";
import { similarityText } from "../report/similarity.ts";
import { farFromSquare, growthOfTime } from "../testing/growth.ts";
import { canonicalLines } from "./canonical.ts";
import { similarityJson } from "./json.ts";
import { type Similarity, similarityOf, type Work } from "./similarity.ts";

const keys = (script: string): string[] => [...canonicalLines(script).keys()];

describe("a script's canonical lines", () => {
  it("are the same in whatever way it is written", () => {
    const one = `#!/bin/bash
# by Anna
set -e
POD=10.96.30.11
ip netns exec pod1 ip addr add "$POD/24" dev eth0   # the address
ip link set eth0-p1 up && ip r add 10.96.30.11 dev eth0-p1
echo 1 > /proc/sys/net/ipv4/conf/eth0-p1/proxy_arp
`;
    const other = `#!/usr/bin/env bash
echo 1 > "/proc/sys/net/ipv4/conf/$end/proxy_arp"
# Ben
sudo ip route add $address dev $end
  sudo ip -n "$name" address add '10.77.1.3/24' \\
    dev eth1
if true; then
  ip l set tap2 up
fi
`;
    expect(keys(other).sort()).toEqual(
      keys(one)
        .filter((line) => line !== "=$")
        .sort(),
    );
  });

  it("tell apart what does something else", () => {
    const commands = ["ip link set eth0 up", "ip link set eth0 down", "ip -n pod1 link set eth0 up", "ip addr add 10.0.0.1/24 dev eth0"];
    expect(new Set(commands.flatMap(keys)).size).toBe(commands.length);
  });

  it("name nothing that a learner calls as they like", () => {
    const named = (f: string, x: string, end: string) =>
      `${f}() { ip netns add "$1"; }\nfor ${x} in a1 b2; do ${f} $${x}; done\nip -batch - <<${end}\nlink show\n${end}\n`;
    expect(keys(named("make", "pod", "END"))).toEqual(keys(named("new_pod", "p", "STOP")));
  });
});

describe.each(await loadCorpus())("$exercise.slug", ({ exercise, entries }) => {
  const textsOf = (kind: string): Work[] =>
    entries
      .filter((entry) => entry.kind === kind)
      .map(({ name, submission }) => ({
        learner: name,
        scripts: Object.fromEntries(Object.entries(submission.scripts).map(([host, { text }]) => [host, text])),
      }));
  const given = [...textsOf("solution"), ...textsOf("start")].flatMap(({ scripts }) => Object.values(scripts));
  const compare = (works: Work[]) => similarityOf(works, { exercise: exercise.slug, given });
  const alternatives = textsOf("alternative");

  it("has right ways that are not alike for being right", () => {
    expect(compare([...alternatives, ...textsOf("solution"), ...textsOf("start")]).clusters).toEqual([]);
  });

  it("shows a copy however it is disguised, with nobody else", () => {
    const comparable = alternatives.filter((work) => compare([work]).compared === 1);
    expect(comparable.length).toBeGreaterThan(2);
    for (const work of comparable) {
      const copy = {
        learner: "copy",
        scripts: Object.fromEntries(Object.entries(work.scripts).map(([host, text]) => [host, disguised(text)])),
      };
      const { clusters } = compare([...alternatives, copy]);
      expect(clusters.map(({ learners }) => learners)).toEqual([[work.learner, "copy"].sort()]);
    }
  });
});

/** Other names, other numbers, other comments, other order and other quoting. */
function disguised(script: string): string {
  const variables = new Set(
    [...script.matchAll(/\b([A-Za-z_]\w*)=|\bfor (\w+) in|\bread (?:-r )?(\w+)/g)].map((match) => match[1] ?? match[2] ?? match[3]),
  );
  const renamed = [...variables].reduce<string>(
    (text, name) =>
      text
        .replaceAll(new RegExp(`(?<=\\$\\{?)${name}\\b`, "g"), `my_${name}`)
        .replaceAll(new RegExp(`(?<![\\w.$/-])${name}(?==)`, "g"), `my_${name}`),
    script,
  );
  const lines = renamed
    .replaceAll(/(^|\s)#.*$/gm, "$1")
    .replaceAll(/\b(10|172|192)\.\d+\.\d+\.(?=\d)/g, "10.111.5.")
    .replaceAll(/"(\$\w+)"/g, "$1")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return ["#!/bin/bash", "# all my own work", ...lines.toReversed().map((line) => `   ${line}  # so`)].join("\n");
}

test.each(["a", "1", "a\n", "\n", " ", "# ", "#\u2028", "$" + "{", "f() ", "\\\n", "<< ", "1.", "-", "a/1"])(
  "canonical lines take a time that grows with how many %j there are",
  (unit) => {
    expect(growthOfTime((count) => `${unit.repeat(count)}x`, canonicalLines, 4000)).toBeLessThan(farFromSquare);
  },
);

describe("a class", () => {
  const line = (n: string): string =>
    `iptables -A ${n} -j ACCEPT\nip rule add pref 7 table ${n}\nip nexthop flush ${n}\nsysctl -w net.${n}.x=y\n`;
  const work = (learner: string, script: string): Work => ({ learner, scripts: { host1: script } });
  const compare = (works: Work[]) => similarityOf(works, { exercise: "exercise-04", given: [] });

  it("has everybody in a cluster who is alike to one of it", () => {
    const { clusters } = compare([
      work("a", line("x")),
      work("b", line("y")),
      work("c", line("x")),
      work("d", line("y")),
      work("e", line("z")),
    ]);
    expect(clusters.map(({ learners }) => learners)).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    const [half, whole] = [`${line("x")}`, `${line("x")}ip tcp_metrics flush all\nip vrf show\n`];
    const chain = compare([work("a", half), work("b", whole), work("c", `${whole}ip monitor\nip maddr\n`)]);
    expect(chain.clusters.map(({ learners }) => learners)).toEqual([["a", "b", "c"]]);
    expect(chain.clusters[0]?.pairs.map(({ similarity }) => similarity)).toEqual([6 / 8, 4 / 6]);
  });

  it("is not all alike for what half of it writes", () => {
    const works = Array.from({ length: 20 }, (_, index) =>
      work(`learner ${index}`, `${line("x")}ip token set q${"z".repeat(index)} dev lo\n`),
    );
    expect(compare(works)).toMatchObject({ compared: 0, clusters: [] });
  });

  it("is reported in both languages and as JSON, and no script moves a cursor", () => {
    const evil = line("x").replaceAll("ACCEPT", "ACCEPT \u001b[2J\u202e");
    const report: Similarity = compare([work("ann\u001b[31ma", evil), work("张三", evil)]);
    const [english, chinese] = (["en", "zh-Hans"] as const).map((locale) => similarityText([report], { locale, colour: false }));
    expect(english).toContain("a reason to look, and proves nothing");
    expect(english).toContain("100% of what they wrote on their own, 4 lines");
    expect(chinese).toContain("值得看一看");
    for (const text of [english, chinese]) for (const bad of ["\u001b", "\u202e"]) expect(text).not.toContain(bad);
    const isReport = new Ajv2020().compile(JSON.parse(schemaFiles().get("similarity.schema.json") ?? ""));
    expect(isReport(JSON.parse(JSON.stringify(similarityJson([report, compare([])]))))).toBe(true);
    expect(similarityText([compare([])], { locale: "en", colour: false })).toContain("No two are alike.");
  });
});
