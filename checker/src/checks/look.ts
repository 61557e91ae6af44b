import { type DeviceRef, type Place, splitDeviceRef } from "../exercise/address.ts";
import type { Station } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, few, say, zh } from "../exercise/sentence.ts";
import type { Facts, Link, PlaceFacts, StageFacts } from "../facts/facts.ts";
import { held, type Judged, unmet, untold } from "./judged.ts";
import { deviceName, isHost, placeName, whereIn } from "./names.ts";

export type PresentPlace = Extract<PlaceFacts, { status: "present" }>;

/** Judges something in a place. An absent namespace is the learner's; a missing host, or a place nobody looked at, is ours. */
export function inPlace<Finding extends string>(
  place: Place,
  facts: Facts,
  judge: (present: PresentPlace) => Judged<Finding>,
): Judged<Finding | "no-namespace"> {
  const found = facts.places[place];
  if (found === undefined) return untold(notObserved(place));
  if (found.status === "present") return judge(found);
  if (found.status === "crowded")
    return unmet(
      "no-namespace",
      say(en`${placeName(place, facts)} holds more than a lab reads.`, zh`${placeName(place, facts)} 里的东西多到实验无法读取。`),
    );
  return isHost(place) ? untold(hostIsGone(place)) : unmet("no-namespace", noNamespace(place, facts));
}

/** Judges something on a device. */
export function onDevice<Finding extends string>(
  ref: DeviceRef,
  facts: Facts,
  judge: (link: Link, present: PresentPlace) => Judged<Finding>,
): Judged<Finding | "no-namespace" | "no-device"> {
  const { place, device } = splitDeviceRef(ref);
  return inPlace(place, facts, (present): Judged<Finding | "no-device"> => {
    const link = linkNamed(device, present);
    return link === undefined ? unmet("no-device", noDevice(ref, facts)) : judge(link, present);
  });
}

/** Judges something that a stage of the probing showed. */
export function inStage<Finding extends string>(
  stage: string,
  facts: Facts,
  judge: (shown: StageFacts) => Judged<Finding>,
): Judged<Finding> {
  const shown = facts.stages[stage];
  return shown === undefined ? untold(notObserved(stage)) : judge(shown);
}

/** Judges with a station's MAC, where the device that it is named after exists. */
export function withMac<Finding extends string>(
  station: Station,
  facts: Facts,
  judge: (mac: string) => Judged<Finding>,
): Judged<Finding | "no-station"> {
  if ("mac" in station) return judge(station.mac);
  const exists = onDevice(station.macOf, facts, () => held(deviceName(station.macOf, facts)));
  if (exists.status === "untold") return exists;
  if (exists.status === "unmet") return unmet("no-station", exists.observed);
  const mac = macOf(station, facts);
  return mac === null ? untold(noMac(station.macOf, facts)) : judge(mac);
}

/** A station's MAC; null where the device that it is named after does not exist or has none. */
export function macOf(station: Station, facts: Facts): string | null {
  if ("mac" in station) return station.mac;
  return allLinks(facts).find(({ ref }) => ref === station.macOf)?.link.mac ?? null;
}

/** A device of a place by its name. */
export function linkNamed(name: string, present: PresentPlace): Link | undefined {
  return present.links.find((link) => link.name === name);
}

/** All devices that were seen, with where they are. */
export function allLinks(facts: Facts): { place: Place; ref: DeviceRef; link: Link; inode: number }[] {
  return Object.entries(facts.places).flatMap(([place, found]) =>
    found.status !== "present" ? [] : found.links.map((link) => ({ place, ref: `${place}:${link.name}`, link, inode: found.inode })),
  );
}

/** The lab did not look at something that a check is about: ours. */
export function notObserved(what: string): Localized {
  return say(en`The lab did not observe ${what}.`, zh`实验环境没有观测 ${what}。`);
}

export function noNamespace(place: Place, facts: Facts): Localized {
  const name = placeName(place, facts);
  return say(en`There is no network namespace ${name}.`, zh`网络命名空间 ${name} 不存在。`);
}

export function noDevice(ref: DeviceRef, facts: Facts): Localized {
  const { place, device } = splitDeviceRef(ref);
  const where = whereIn(place, facts);
  const only = onlyDevices(place, facts);
  return say(en`There is no device ${device} ${where}${only}.`, zh`${where}没有设备 ${device}${only}。`);
}

/** What a namespace has instead: the device is perhaps there under another name. A host has too many devices to tell. */
function onlyDevices(place: Place, facts: Facts): Localized {
  const found = facts.places[place];
  const links = isHost(place) || found?.status !== "present" ? [] : found.links.filter(({ mac }) => mac !== null);
  const names = few(links.map(({ name }) => name));
  return links.length === 0 ? say("", "") : say(en`, only ${names}`, zh`，只有 ${names}`);
}

function hostIsGone(place: Place): Localized {
  return say(en`The lab's own host ${place} is gone.`, zh`实验环境自己的主机 ${place} 不见了。`);
}

function noMac(ref: DeviceRef, facts: Facts): Localized {
  const name = deviceName(ref, facts);
  return say(en`The check asks for the MAC of ${name}, which has none.`, zh`检查要用到 ${name} 的 MAC 地址，而它没有 MAC 地址。`);
}
