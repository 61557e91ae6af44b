import type { DeviceRef } from "../exercise/address.ts";
import type { Station } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, few, say, zh } from "../exercise/sentence.ts";
import type { Facts } from "../facts/facts.ts";
import { allLinks, macOf } from "./look.ts";
import { deviceName } from "./names.ts";

export const broadcastMac = "ff:ff:ff:ff:ff:ff";

/** A MAC and whose it is: `a6:00:00:00:00:01 (eth0-p1 on host1)`. */
export function describeMac(mac: string, facts: Facts): Localized {
  if (mac === broadcastMac) return say(en`${mac} (broadcast)`, zh`${mac}（广播）`);
  const owners = ownersOf(mac, facts);
  if (owners.length === 0) return say(en`${mac} (no device that the lab knows)`, zh`${mac}（不属于任何已知设备）`);
  const names = few(owners.map((ref) => deviceName(ref, facts)));
  return say(en`${mac} (${names})`, zh`${mac}（${names}）`);
}

/** The station that a check asks for: `the MAC of eth0-p1 on host1 (a6:00:00:00:00:01)`. */
export function describeStation(station: Station, facts: Facts): Localized {
  if ("mac" in station) return say(en`MAC ${station.mac}`, zh`MAC ${station.mac}`);
  const name = deviceName(station.macOf, facts);
  const mac = macOf(station, facts);
  if (mac === null) return say(en`the MAC of ${name}`, zh`${name} 的 MAC`);
  return say(en`the MAC of ${name} (${mac})`, zh`${name} 的 MAC（${mac}）`);
}

/** Whose MAC it is. Several devices may share one, as all of Calico's do. */
export function ownersOf(mac: string, facts: Facts): DeviceRef[] {
  return allLinks(facts)
    .filter(({ link }) => link.mac === mac)
    .map(({ ref }) => ref);
}
