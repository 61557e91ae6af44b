import type { CheckOf } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { code, en, say, zh } from "../exercise/sentence.ts";
import type { Facts } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { sysctlHints } from "./hints/sysctl.ts";
import { conclude, held, type Judged, unmet } from "./judged.ts";
import { inPlace, type PresentPlace } from "./look.ts";
import { whereIn } from "./names.ts";

export const sysctlFindings = ["no-namespace", "absent", "wrong-value"] as const;
export type SysctlFinding = (typeof sysctlFindings)[number];

type SysctlCheck = CheckOf<"sysctl">;

/** A sysctl of a place has a value. */
export function sysctlCheck(check: SysctlCheck, facts: Facts): Outcome {
  const judged = inPlace(check.in, facts, (present) => judge(check, present, facts));
  return conclude(check.hints, describeValue(check, check.value, facts), judged, (finding) => sysctlHints[finding](check));
}

function judge(check: SysctlCheck, present: PresentPlace, facts: Facts): Judged<SysctlFinding> {
  const value = present.sysctls[check.key];
  if (value === undefined) return unmet("absent", describeAbsence(check, facts));
  const observed = describeValue(check, value, facts);
  return same(check.key, value, check.value) ? held(observed) : unmet("wrong-value", observed);
}

function describeValue(check: SysctlCheck, value: string, facts: Facts): Localized {
  const [key, where] = [code(check.key), whereIn(check.in, facts)];
  return say(en`${key} ${where} is ${value}.`, zh`${where} ${key} 的值是 ${value}。`);
}

function describeAbsence(check: SysctlCheck, facts: Facts): Localized {
  const [key, where] = [code(check.key), whereIn(check.in, facts)];
  return say(en`There is no ${key} ${where}.`, zh`${where}没有 ${key}。`);
}

/** A switch is on for the kernel whatever number but 0 it has (ip-sysctl in the kernel's documentation). */
const switches = /\.(ip_forward|forwarding|proxy_arp)$/;

function same(key: string, value: string, wanted: string): boolean {
  if (switches.test(key)) return (Number(value) !== 0) === (Number(wanted) !== 0);
  return words(value) === words(wanted);
}

/** The kernel separates the numbers of a list by tabs. */
function words(value: string): string {
  return value.trim().split(/\s+/).join(" ");
}
