import { type DeviceRef, type Place, splitDeviceRef, splitPlace } from "../exercise/address.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, say, zh } from "../exercise/sentence.ts";
import type { Facts } from "../facts/facts.ts";

/** A place as sentences call it: `pod1`, with its host in front where several hosts have namespaces. */
export function placeName(place: Place, facts: Facts): string {
  const { netns } = splitPlace(place);
  return netns === undefined || severalHosts(facts) ? place : netns;
}

/** A device as sentences call it: `eth0 in pod1`, `eth0-p1 on host1`. */
export function deviceName(ref: DeviceRef, facts: Facts): Localized {
  const { place, device } = splitDeviceRef(ref);
  const where = placeName(place, facts);
  const chinese = zh`${where} 的 ${device}`;
  return isHost(place) ? say(en`${device} on ${where}`, chinese) : say(en`${device} in ${where}`, chinese);
}

/** Where something is: `in pod1`, `on host1`. */
export function whereIn(place: Place, facts: Facts): Localized {
  const name = placeName(place, facts);
  return isHost(place) ? say(en`on ${name}`, zh`${name} 上`) : say(en`in ${name}`, zh`${name} 中`);
}

/** Whether a place is a host itself, which the lab makes, and no namespace of the learner's. */
export function isHost(place: Place): boolean {
  return splitPlace(place).netns === undefined;
}

/** `ip` in a place, as the learner types it on the place's host. */
export function ipIn(place: Place): string {
  const { netns } = splitPlace(place);
  return netns === undefined ? "ip" : `ip -n ${netns}`;
}

/** Any command in a place, as the learner types it on the place's host. */
export function commandIn(place: Place, command: string): string {
  const { netns } = splitPlace(place);
  return netns === undefined ? command : `ip netns exec ${netns} ${command}`;
}

/** Whether namespaces on different hosts are spoken of, which may have the same names. */
function severalHosts(facts: Facts): boolean {
  const namespaces = Object.keys(facts.places).filter((place) => !isHost(place));
  return new Set(namespaces.map((place) => splitPlace(place).host)).size > 1;
}
