import { splitDeviceRef } from "../exercise/address.ts";
import type { CheckOf } from "../exercise/check.ts";
import { en, few, say, zh } from "../exercise/sentence.ts";
import type { Facts, FdbEntry } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { fdbHints } from "./hints/fdb.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";
import { inStage, notObserved, onDevice, withMac } from "./look.ts";
import { deviceName } from "./names.ts";
import { describeMac, describeStation } from "./station.ts";

export const fdbFindings = ["no-namespace", "no-device", "no-station", "unknown", "other-port", "configured"] as const;
export type FdbFinding = (typeof fdbFindings)[number];

type FdbCheck = CheckOf<"fdb">;

/** The bridge has learned that station on that port. */
export function fdbCheck(check: FdbCheck, facts: Facts): Outcome {
  const port = deviceName(check.port, facts);
  const station = describeStation(check.station, facts);
  const expected = say(en`The bridge has learned ${station} on its port ${port}.`, zh`网桥在端口 ${port} 上学到了 ${station}。`);
  const judged = onDevice(check.port, facts, () =>
    withMac(check.station, facts, (mac) => inStage(check.stage, facts, (shown) => judge(check, mac, shown.fdb, facts))),
  );
  return conclude(check.hints, expected, judged, (finding) => fdbHints[finding](check));
}

function judge(check: FdbCheck, mac: string, tables: Record<string, FdbEntry[]>, facts: Facts): Judged<FdbFinding> {
  const { place, device } = splitDeviceRef(check.port);
  const table = tables[place];
  if (table === undefined) return untold(notObserved(`bridge fdb, ${place}`));
  const entries = table.filter((entry) => entry.mac === mac);
  const here = entries.filter((entry) => entry.device === device);
  const whose = describeMac(mac, facts);
  if (here.some((entry) => entry.state === "learned")) {
    return held(say(en`The bridge has learned ${whose} on ${device}.`, zh`网桥在 ${device} 上学到了 ${whose}。`));
  }
  if (here.length > 0) {
    return unmet(
      "configured",
      say(en`${whose} is on ${device}, but was put there and not learned.`, zh`${whose} 在 ${device} 上，但它是配置的，不是学到的。`),
    );
  }
  if (entries.length === 0) return unmet("unknown", say(en`The bridge does not know ${whose}.`, zh`网桥的转发表（FDB）里没有 ${whose}。`));
  const others = few(entries.map((entry) => entry.device));
  return unmet("other-port", say(en`The bridge has ${whose} on ${others}.`, zh`网桥把 ${whose} 记在 ${others} 上。`));
}
