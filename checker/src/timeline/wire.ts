import { linkNamed } from "../checks/look.ts";
import { peersOf } from "../checks/veth.ts";
import { type DeviceRef, splitDeviceRef, splitPlace } from "../exercise/address.ts";
import type { Facts, Link } from "../facts/facts.ts";

export function deviceOf(ref: DeviceRef, facts: Facts): Link | undefined {
  const { place, device } = splitDeviceRef(ref);
  const found = facts.places[place];
  return found?.status === "present" ? linkNamed(device, found) : undefined;
}

/** Whether what leaves one device arrives at the other: the two ends of a veth pair, or two uplinks on the lab's own switch. */
export function isWired(one: DeviceRef, other: DeviceRef, facts: Facts): boolean {
  return (
    peersOf(one, facts).includes(other) ||
    (splitDeviceRef(one).place !== splitDeviceRef(other).place && [one, other].every((ref) => isUplink(ref, facts)))
  );
}

/** A device of a host whose other end is in the lab's own switch. */
export function isUplink(ref: DeviceRef, facts: Facts): boolean {
  return (
    splitPlace(splitDeviceRef(ref).place).netns === undefined && deviceOf(ref, facts)?.type === "veth" && peersOf(ref, facts).length === 0
  );
}
