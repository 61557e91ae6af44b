import type { CheckOf } from "../exercise/check.ts";
import { en, say, zh } from "../exercise/sentence.ts";
import type { Facts } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { namespaceHints } from "./hints/namespace.ts";
import { conclude, held, type Judged, unmet } from "./judged.ts";
import { inPlace } from "./look.ts";
import { placeName } from "./names.ts";

export const namespaceFindings = ["absent", "shared"] as const;
export type NamespaceFinding = (typeof namespaceFindings)[number];

/** A network namespace exists under its name, and no other declared name leads to the same one. */
export function namespaceCheck(check: CheckOf<"namespace">, facts: Facts): Outcome {
  const name = placeName(check.place, facts);
  const expected = say(en`${name} is a network namespace of its own.`, zh`${name} 是一个独立的网络命名空间。`);
  return conclude(check.hints, expected, judge(check, facts), (finding) => namespaceHints[finding](check));
}

function judge(check: CheckOf<"namespace">, facts: Facts): Judged<NamespaceFinding> {
  const judged = inPlace(check.place, facts, (present) => judgeInode(check, present.inode, facts));
  return judged.status === "unmet" ? unmet(judged.finding === "shared" ? "shared" : "absent", judged.observed) : judged;
}

function judgeInode(check: CheckOf<"namespace">, inode: number, facts: Facts): Judged<"shared"> {
  const name = placeName(check.place, facts);
  const twin = Object.entries(facts.places).find(
    ([place, other]) => place !== check.place && other.status === "present" && other.inode === inode,
  );
  if (twin === undefined) return held(say(en`${name} exists.`, zh`${name} 存在。`));
  const other = placeName(twin[0], facts);
  return unmet("shared", say(en`${name} and ${other} are one and the same namespace.`, zh`${name} 和 ${other} 是同一个网络命名空间。`));
}
