import type { CheckOf } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { code, en, say, zh } from "../exercise/sentence.ts";
import type { Facts, Lookup } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { lookupHints } from "./hints/lookup.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";
import { inPlace, notObserved } from "./look.ts";
import { ipIn, placeName } from "./names.ts";

export const lookupFindings = ["no-namespace", "unreachable", "blackhole", "local", "wrong-type", "wrong-device", "wrong-gateway"] as const;
export type LookupFinding = (typeof lookupFindings)[number];

type LookupCheck = CheckOf<"lookup">;
type Found = Extract<Lookup, { kind: "route" }>;

/** Where the kernel would send a packet, whichever route makes it so. */
export function lookupCheck(check: LookupCheck, facts: Facts): Outcome {
  const judged = inPlace(check.from, facts, (present) => {
    const lookup = present.lookups[check.to];
    return lookup === undefined ? untold(notObserved(`route get ${check.to}`)) : judge(check, lookup, facts);
  });
  return conclude(check.hints, expectedPath(check, facts), judged, (finding) => lookupHints[finding](check));
}

function expectedPath(check: LookupCheck, facts: Facts): Localized {
  const from = placeName(check.from, facts);
  const device = check.device === undefined ? say("", "") : say(en` out of ${check.device}`, zh`从 ${check.device} 发出`);
  const via = check.via === undefined ? say("", "") : gateway(check.via === "direct" ? null : check.via);
  const anywhere = check.device === undefined && check.via === undefined ? say("", "有路可走") : say("", "");
  return say(en`${from} sends packets for ${check.to}${device}${via}.`, zh`${from} 发往 ${check.to} 的数据包${device}${via}${anywhere}。`);
}

function gateway(via: string | null): Localized {
  return via === null ? say(" directly, with no gateway", "，不经网关") : say(en` via ${via}`, zh`，经由网关 ${via}`);
}

function judge(check: LookupCheck, lookup: Lookup, facts: Facts): Judged<LookupFinding> {
  if (lookup.kind === "refused") return judgeRefusal(check, lookup.error, facts);
  const observed = describeLookup(check, lookup, facts);
  if (lookup.type === "local" && check.device !== "lo") return unmet("local", observed);
  if (lookup.type === "blackhole") return unmet("blackhole", observed);
  if (lookup.type !== "unicast" && lookup.type !== "local") return unmet("wrong-type", observed);
  if (check.device !== undefined && lookup.device !== check.device) return unmet("wrong-device", observed);
  if (check.via !== undefined && (lookup.via ?? "direct") !== check.via) return unmet("wrong-gateway", observed);
  return held(observed);
}

/** A blackhole answers a look-up with EINVAL, which ip prints as "Invalid argument"; a missing route with ENETUNREACH. */
function judgeRefusal(check: LookupCheck, error: string, facts: Facts): Judged<LookupFinding> {
  const from = placeName(check.from, facts);
  if (/invalid argument/i.test(error)) {
    const lookup = code(`${ipIn(check.from)} route get ${check.to}`);
    return unmet(
      "blackhole",
      say(
        en`${from} throws packets for ${check.to} away: a blackhole route takes them (${lookup} says “${error}”).`,
        zh`${from} 会丢弃发往 ${check.to} 的数据包：它们匹配到了黑洞路由（${lookup} 显示 “${error}”）。`,
      ),
    );
  }
  return unmet(
    "unreachable",
    say(en`${from}'s kernel refuses to send to ${check.to}: ${error}.`, zh`${from} 的内核拒绝发往 ${check.to}：${error}。`),
  );
}

function describeLookup(check: LookupCheck, lookup: Found, facts: Facts): Localized {
  const from = placeName(check.from, facts);
  if (lookup.type === "local") return say(en`${check.to} is an address of ${from} itself.`, zh`${check.to} 是 ${from} 自己的地址。`);
  if (lookup.type !== "unicast") {
    const type = code(lookup.type);
    return say(en`For ${check.to}, ${from} has a route of type ${type}.`, zh`对于 ${check.to}，${from} 的路由类型是 ${type}。`);
  }
  const via = gateway(lookup.via);
  return say(
    en`${from} sends packets for ${check.to} out of ${lookup.device}${via}.`,
    zh`${from} 发往 ${check.to} 的数据包从 ${lookup.device} 发出${via}。`,
  );
}
