import type { Exercise } from "../exercise/exercise.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, few, join, say, zh } from "../exercise/sentence.ts";
import type { OwnValue, Seeding } from "../exercise/variable.ts";
import { poolOf } from "./own-values.ts";
import { tokenPattern } from "./renumber.ts";

/** What a script uses that is not its learner's: as it stands there, what of the learner's own it may stand for, and where it is from. */
type Foreign = { found: string; own: string[]; from: "source" | "other-seed" };

/**
 * Says of which scripts the numbers are not those of the exercise's seed, but the source's or another seed's. What is only in a comment
 * does not count, nor does a stray address in a script that uses its own numbers.
 * @param exercise a seeded one; for others there is nothing to say
 * @param scripts texts by host
 */
export function foreignNumbers(exercise: Exercise, scripts: Readonly<Record<string, string>>): Localized[] {
  const { seeding } = exercise;
  if (seeding === undefined) return [];
  const text = JSON.stringify({ ...exercise, seeding: null });
  return Object.entries(scripts).flatMap(([host, script]) => {
    const code = withoutComments(script);
    const usesOwn = seeding.values.some(({ kind, own }) => new RegExp(tokenPattern(kind, own)).test(code));
    const foreign = [...foreignAddresses(code, seeding, text), ...foreignNames(code, exercise, text)];
    const telling = foreign.filter(({ from }) => !usesOwn || from === "source");
    return telling[0] === undefined ? [] : [warning(`${host}.sh`, telling, telling[0].from, seeding.seed)];
  });
}

/** A `#` begins a comment where a word could begin. One in quotes takes the rest of its line with it, which hides, but claims nothing. */
function withoutComments(script: string): string {
  return script.replaceAll(/(^|\s)#.*$/gm, "$1");
}

function foreignAddresses(code: string, { values }: Seeding, text: string): Foreign[] {
  const networks = values.filter(({ kind }) => kind === "network");
  const found = code.matchAll(/(?<![\d.])(\d{1,3}(?:\.\d{1,3}){2})(?:\.(\d{1,3}))?(?!\d)/g);
  return [...found].flatMap(([address, network = "", last]): Foreign[] => {
    const ownAddress = ({ own }: OwnValue): string => (last === undefined ? own : `${own}.${last}`);
    const source = networks.find((value) => value.source === network);
    if (source !== undefined) return [{ found: address, own: [ownAddress(source)], from: "source" }];
    if (stands("network", network, text)) return [];
    const fitting = networks.filter((value) => couldBe(network, value) && (last === undefined || text.includes(ownAddress(value))));
    return fitting.length === 0 ? [] : [{ found: address, own: fitting.map(ownAddress), from: "other-seed" }];
  });
}

/** Whether another seed could give that network. */
function couldBe(network: string, { source }: OwnValue): boolean {
  return poolOf(source).some((beginning) => network.startsWith(`${beginning}.`));
}

function foreignNames(code: string, { variables, seeding }: Exercise, text: string): Foreign[] {
  return variables.flatMap((variable) => {
    if (variable.kind !== "device") return [];
    const { stem, value: own } = variable;
    const alike = code.match(new RegExp(`(?<![\\w-])${stem}[0-9a-f]{${own.length - stem.length}}(?![\\w-])`, "g")) ?? [];
    const source = seeding?.values.find((value) => value.own === own)?.source;
    return alike
      .filter((name) => !stands("device", name, text))
      .map((name): Foreign => ({ found: name, own: [own], from: name === source ? "source" : "other-seed" }));
  });
}

/** In a seeded exercise's text is what it gives, and the learner's own. */
function stands(kind: OwnValue["kind"], value: string, text: string): boolean {
  return new RegExp(tokenPattern(kind, value)).test(text);
}

function warning(script: string, foreign: readonly Foreign[], from: Foreign["from"], seed: string): Localized {
  const numbers = [...new Map(foreign.map(({ found, own }) => [found, own]))].map(([found, own]) =>
    say(en`${found} (yours: ${join(own, " or ", " 或 ")})`, zh`${found}（你的是 ${join(own, " or ", " 或 ")}）`),
  );
  const whose =
    from === "source"
      ? say("These are those of the exercise without a seed.", "那是不用种子时题目里的。")
      : say("These are somebody else's.", "那是别人的。");
  return say(
    en`${script} uses numbers that are not your own: ${few(numbers)}. ${whose} Yours come from the seed “${seed}”: take them from the task and from your own starter.`,
    zh`${script} 用的不是你自己的地址和名称：${few(numbers)}。${whose}你的由种子“${seed}”决定：请以题目和你自己的起始脚本为准。`,
  );
}
