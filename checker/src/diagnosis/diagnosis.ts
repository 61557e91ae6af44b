import type { DeviceRef, Place } from "../exercise/address.ts";
import type { Localized } from "../exercise/localized.ts";
import type { RuleCount } from "../facts/counters.ts";
import type { Way } from "../facts/trace.ts";

/** Where the packets of a failed ping stop, and why. */
export type Diagnosis = {
  /** The probe's id. */
  ping: string;
  from: Place;
  to: string;
  /** `there`: the request does not arrive. `back`: it does, and its answer does not. */
  way: Way;
  /** The devices that saw the packet, in order; its last one is where it was seen last. */
  path: DeviceRef[];
  /** The place where it stops. */
  place: Place;
  cause: Cause;
  says: Localized;
};

/** The first thing that stops a packet. `device` is always one of the place where it stops. */
export type Cause =
  | { kind: "loopback-down" }
  | { kind: "no-route"; to: string; device: string | null }
  | { kind: "refusing-route"; to: string; route: string; type: string }
  | { kind: "device-down"; device: string }
  | { kind: "no-carrier"; device: string; peer: DeviceRef | null }
  | { kind: "not-forwarding"; device: string }
  | { kind: "reverse-path"; device: string; source: string }
  | { kind: "firewall"; device: string | null; rule: RuleCount }
  /** `route`: the route that makes it ask for a gateway; null where it asks for the destination itself. */
  | { kind: "unanswered"; device: string; ip: string; route: string | null; silence: Silence }
  | { kind: "not-for-this-station"; device: string; mac: string }
  | { kind: "not-bridged"; device: string; bridge: string }
  /** It is to leave by a bridge's port, whose answers all go to the bridge. */
  | { kind: "address-on-port"; device: string; bridge: string }
  | { kind: "echo-ignored"; device: string }
  | { kind: "not-unwrapped"; device: string }
  /** The kernel would pass it on, and it is not seen again; no counter says where it went. */
  | { kind: "vanished"; device: string | null };

/** Why nobody answers an ARP question. `heard`: the device where it arrived. */
export type Silence =
  | { kind: "unheard"; peer: DeviceRef | null }
  | { kind: "bridge-down"; heard: DeviceRef; bridge: string }
  | { kind: "not-behind-bridge"; heard: DeviceRef; bridge: string }
  | { kind: "not-proxying"; heard: DeviceRef }
  | { kind: "not-forwarding"; heard: DeviceRef }
  | { kind: "no-route"; heard: DeviceRef }
  | { kind: "same-device"; heard: DeviceRef }
  /** The asker has no address of its own to name, and so asks as a host that is only probing (RFC 5227). */
  | { kind: "asker-without-address"; heard: DeviceRef }
  /** The listener has the asker's address itself, and takes the question for a forged one. */
  | { kind: "address-taken"; heard: DeviceRef }
  | { kind: "no-way-back"; heard: DeviceRef }
  | { kind: "arp-ignored"; heard: DeviceRef }
  | { kind: "unexplained"; heard: DeviceRef };
