import type { CheckOf } from "../exercise/check.ts";
import { code, en, few, say, zh } from "../exercise/sentence.ts";
import type { Facts, Route } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { routeHints } from "./hints/route.ts";
import { conclude, held, type Judged, unmet } from "./judged.ts";
import { inPlace } from "./look.ts";
import { placeName } from "./names.ts";
import { overlaps, samePrefix } from "./prefix.ts";

/** In the order in which they are looked for: the first that applies is reported. */
const faults = ["wrong-type", "wrong-device", "wrong-gateway", "wrong-scope", "not-onlink", "onlink"] as const;
type RouteFault = (typeof faults)[number];

const all = ["no-namespace", "absent", "wrong-prefix-length", ...faults] as const;
export type RouteFinding = (typeof all)[number];

type RouteCheck = CheckOf<"route">;

/** Which findings a check can have depends on whether it wants the route onlink, or not so, or does not care. */
export function routeFindings(check: RouteCheck): readonly RouteFinding[] {
  const never = [check.onlink === true ? null : "not-onlink", check.onlink === false ? null : "onlink"];
  return all.filter((finding) => !never.includes(finding));
}

/** A route to just this prefix stands in the main table. */
export function routeCheck(check: RouteCheck, facts: Facts): Outcome {
  const where = placeName(check.in, facts);
  const wanted = code(describeWanted(check));
  const noGateway = check.via === "direct" ? say(", with no gateway", "，不经网关") : say("", "");
  const expected = say(
    en`${where}'s main routing table has ${wanted}${noGateway}.`,
    zh`${where} 的 main 路由表里有 ${wanted}${noGateway}。`,
  );
  const judged = inPlace(check.in, facts, (present) => judge(check, mainTable(present.routes), facts));
  return conclude(check.hints, expected, judged, (finding) => routeHints[finding](check));
}

function mainTable(routes: readonly Route[]): Route[] {
  return routes.filter((route) => route.table === "main");
}

/** Of several routes to the prefix, which differ in their metric, the one nearest to the wanted is judged. */
function judge(check: RouteCheck, routes: readonly Route[], facts: Facts): Judged<RouteFinding> {
  const where = placeName(check.in, facts);
  const candidates = routes
    .filter((route) => samePrefix(route.to, check.to))
    .map((route) => ({ route, faults: faultsOf(check, route) }))
    .sort((a, b) => a.faults.length - b.faults.length);
  const [best] = candidates;
  if (best === undefined) return judgeOthers(check, routes, where);
  const line = code(describeRoute(best.route));
  const observed = say(en`${where} has ${line}.`, zh`${where} 有 ${line}。`);
  const [fault] = best.faults;
  return fault === undefined ? held(observed) : unmet(fault, observed);
}

function faultsOf(check: RouteCheck, route: Route): RouteFault[] {
  const holds: Record<RouteFault, boolean> = {
    "wrong-type": route.type !== check.type,
    "wrong-device": check.device !== undefined && route.device !== check.device,
    "wrong-gateway": check.via !== undefined && (route.via ?? "direct") !== check.via,
    "wrong-scope": check.scope !== undefined && route.scope !== check.scope,
    "not-onlink": check.onlink === true && !route.onlink,
    onlink: check.onlink === false && route.onlink,
  };
  return faults.filter((fault) => holds[fault]);
}

/** No route to just this prefix: one with another length that would otherwise do is worth a finding of its own. */
function judgeOthers(check: RouteCheck, routes: readonly Route[], where: string): Judged<RouteFinding> {
  const near = routes.filter((route) => overlaps(route.to, check.to));
  const lines = few(near.map((route) => code(describeRoute(route))));
  const only = near.length === 0 ? say("", "") : say(en`, only ${lines}`, zh`，只有 ${lines}`);
  const observed = say(en`${where} has no route to ${check.to}${only}.`, zh`${where} 没有到 ${check.to} 的路由${only}。`);
  const alike = near.some((route) => !faultsOf(check, route).some((fault) => fault === "wrong-type" || fault === "wrong-device"));
  return unmet(alike ? "wrong-prefix-length" : "absent", observed);
}

function describeWanted(check: RouteCheck): string {
  const via = check.via === undefined || check.via === "direct" ? null : check.via;
  return spell({ ...check, via, device: check.device ?? null, scope: check.scope ?? "global", onlink: check.onlink ?? false });
}

function describeRoute(route: Route): string {
  return spell(route);
}

/** A route as `ip route` prints it. */
function spell(route: Pick<Route, "to" | "type" | "via" | "device" | "scope" | "onlink">): string {
  const words = [
    route.type === "unicast" ? "" : route.type,
    route.to.replace(/\/32$/, ""),
    route.via === null ? "" : `via ${route.via}`,
    route.device === null ? "" : `dev ${route.device}`,
    route.scope === "global" ? "" : `scope ${route.scope}`,
    route.onlink ? "onlink" : "",
  ];
  return words.filter((word) => word !== "").join(" ");
}
