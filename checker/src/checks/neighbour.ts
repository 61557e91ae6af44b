import type { CheckOf, Station } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, say, zh } from "../exercise/sentence.ts";
import type { Facts, Neighbour } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { neighbourHints } from "./hints/neighbour.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";
import { inPlace, inStage, linkNamed, noDevice, notObserved, type PresentPlace, withMac } from "./look.ts";
import { placeName } from "./names.ts";
import { describeMac, describeStation } from "./station.ts";

const always = ["no-namespace", "no-device"] as const;
const byEntry = {
  station: [...always, "no-station", "absent", "wrong-device", "unanswered", "configured", "wrong-mac"],
  unanswered: [...always, "absent", "wrong-device", "configured", "answered"],
  none: [...always, "unexpected"],
} as const;
export type NeighbourFinding = (typeof byEntry)[keyof typeof byEntry][number];

type NeighbourCheck = CheckOf<"neighbour">;

/** Which findings a check can have depends on the entry that it expects. */
export function neighbourFindings(check: NeighbourCheck): readonly NeighbourFinding[] {
  return byEntry[typeof check.entry === "string" ? check.entry : "station"];
}

/** What the neighbour table says after a stage. */
export function neighbourCheck(check: NeighbourCheck, facts: Facts): Outcome {
  const judged = inPlace(check.in, facts, (present) =>
    inStage(check.stage, facts, (shown) => {
      const table = shown.neighbours[check.in];
      return table === undefined ? untold(notObserved(`ip neigh, ${check.in}`)) : judge(check, table, present, facts);
    }),
  );
  return conclude(check.hints, expectedEntry(check, facts), judged, (finding) => neighbourHints[finding](check));
}

function expectedEntry(check: NeighbourCheck, facts: Facts): Localized {
  if (check.entry === "none") return nothing(check, facts);
  const table = tableOf(check, facts);
  if (check.entry === "unanswered") {
    return say(
      en`${table} says that nobody answered for ${check.ip} on ${check.device}.`,
      zh`${table}显示：在 ${check.device} 上没有人应答 ${check.ip}。`,
    );
  }
  const station = describeStation(check.entry, facts);
  return say(
    en`${table} has learned on ${check.device} that ${check.ip} is at ${station}.`,
    zh`${table}在 ${check.device} 上学到：${check.ip} 对应 ${station}。`,
  );
}

function tableOf(check: NeighbourCheck, facts: Facts): Localized {
  const where = placeName(check.in, facts);
  return say(en`${where}'s neighbour table`, zh`${where} 的邻居表`);
}

function judge(check: NeighbourCheck, table: Neighbour[], present: PresentPlace, facts: Facts): Judged<NeighbourFinding> {
  if (linkNamed(check.device, present) === undefined) return unmet("no-device", noDevice(`${check.in}:${check.device}`, facts));
  const entries = table.filter((entry) => entry.ip === check.ip && !entry.proxy);
  const entry = entries.find(({ device }) => device === check.device);
  if (check.entry === "none") return judgeNone(check, entry, facts);
  if (entry !== undefined) return judgeEntry(check.entry, entry, facts);
  const [other] = entries;
  return other === undefined ? unmet("absent", nothing(check, facts)) : unmet("wrong-device", describeEntry(other, facts));
}

function judgeNone(check: NeighbourCheck, entry: Neighbour | undefined, facts: Facts): Judged<"unexpected"> {
  return entry === undefined ? held(nothing(check, facts)) : unmet("unexpected", describeEntry(entry, facts));
}

function judgeEntry(wanted: Station | "unanswered", entry: Neighbour, facts: Facts): Judged<NeighbourFinding> {
  const observed = describeEntry(entry, facts);
  const origin = originOf(entry);
  if (origin === "configured") return unmet("configured", observed);
  if (wanted === "unanswered") return origin === "unanswered" ? held(observed) : unmet("answered", observed);
  if (origin === "unanswered") return unmet("unanswered", observed);
  return withMac(wanted, facts, (mac) => (entry.mac === mac ? held(observed) : unmet("wrong-mac", observed)));
}

/** REACHABLE, STALE, DELAY and PROBE are one learned entry at different ages. */
function originOf({ state, mac }: Neighbour): "configured" | "unanswered" | "learned" {
  if (state === "PERMANENT" || state === "NOARP") return "configured";
  return state === "FAILED" || state === "INCOMPLETE" || state === "NONE" || mac === null ? "unanswered" : "learned";
}

function nothing(check: NeighbourCheck, facts: Facts): Localized {
  const table = tableOf(check, facts);
  return say(en`${table} has no entry for ${check.ip} on ${check.device}.`, zh`${table}里没有 ${check.device} 上 ${check.ip} 的表项。`);
}

function describeEntry(entry: Neighbour, facts: Facts): Localized {
  const { ip, device, state } = entry;
  if (originOf(entry) === "unanswered" || entry.mac === null) {
    return say(
      en`Nobody answered for ${ip} on ${device} (FAILED or INCOMPLETE).`,
      zh`在 ${device} 上没有人应答 ${ip}（FAILED 或 INCOMPLETE）。`,
    );
  }
  const mac = describeMac(entry.mac, facts);
  if (originOf(entry) === "configured")
    return say(
      en`On ${device}, ${ip} is at ${mac}, set by hand (${state}).`,
      zh`在 ${device} 上，${ip} 对应 ${mac}，是手工设置的（${state}）。`,
    );
  return say(en`On ${device}, ${ip} is at ${mac}, learned.`, zh`在 ${device} 上，${ip} 对应 ${mac}，是学到的。`);
}
