import { type DeviceRef, splitDeviceRef } from "../exercise/address.ts";
import type { CheckOf } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, few, join, say, zh } from "../exercise/sentence.ts";
import type { Facts, Link } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { linkHints } from "./hints/link.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";
import { allLinks, inPlace, linkNamed, noDevice, notObserved } from "./look.ts";
import { deviceName, whereIn } from "./names.ts";
import { peersOf, strayOf } from "./veth.ts";

export const linkFindings = [
  "no-namespace",
  "absent",
  "elsewhere",
  "wrong-type",
  "wrong-peer",
  "wrong-mac",
  "wrong-mtu",
  "down",
  "no-carrier",
] as const;
export type LinkFinding = (typeof linkFindings)[number];

type LinkCheck = CheckOf<"link">;
/** One way in which a device can be wrong; undefined: it is right in that. */
type Fault = (check: LinkCheck, link: Link, facts: Facts) => Judged<LinkFinding> | undefined;

/** A device exists, is up and is what it should be. */
export function linkCheck(check: LinkCheck, facts: Facts): Outcome {
  return conclude(check.hints, describeWanted(check, facts), judge(check, facts), (finding) => linkHints[finding](check));
}

function describeWanted(check: LinkCheck, facts: Facts): Localized {
  const { place, device } = splitDeviceRef(check.device);
  const where = whereIn(place, facts);
  const clauses = [say(en`There is a device ${device} ${where}`, zh`${where}有设备 ${device}`)];
  if (check.type !== undefined) clauses.push(say(en`of type ${check.type}`, zh`类型为 ${check.type}`));
  if (check.peer !== undefined) clauses.push(otherEnd(deviceName(check.peer, facts)));
  if (check.mac !== undefined) clauses.push(say(en`with MAC ${check.mac}`, zh`MAC 为 ${check.mac}`));
  if (check.mtu !== undefined) clauses.push(say(en`with MTU ${check.mtu}`, zh`MTU 为 ${check.mtu}`));
  if (check.up) clauses.push(say(en`up and with a carrier`, zh`已启用（UP）且有载波（LOWER_UP）`));
  const clause = join(clauses);
  return say(en`${clause}.`, zh`${clause}。`);
}

function otherEnd(peer: Localized): Localized {
  return say(en`whose other end is ${peer}`, zh`对端是 ${peer}`);
}

function judge(check: LinkCheck, facts: Facts): Judged<LinkFinding> {
  const { place, device } = splitDeviceRef(check.device);
  return inPlace(place, facts, (present) => {
    const link = linkNamed(device, present);
    return link === undefined ? judgeMissing(check, facts) : judgeLink(check, link, facts);
  });
}

function judgeMissing(check: LinkCheck, facts: Facts): Judged<LinkFinding> {
  const missing = noDevice(check.device, facts);
  const stray = strayOf(check.device, check.peer, facts);
  if (stray === undefined) return unmet("absent", missing);
  const where = whereIn(splitDeviceRef(stray).place, facts);
  return unmet("elsewhere", say(en`${missing} There is one ${where}.`, zh`${missing}${where}有一个同名设备。`));
}

function judgeLink(check: LinkCheck, link: Link, facts: Facts): Judged<LinkFinding> {
  const faults: Fault[] = [typeFault, peerFault, macFault, mtuFault, downFault];
  for (const fault of faults) {
    const judged = fault(check, link, facts);
    if (judged !== undefined) return judged;
  }
  return held(describeWanted(check, facts));
}

const typeFault: Fault = (check, link, facts) => {
  if (check.type === undefined || link.type === check.type) return undefined;
  const name = deviceName(check.device, facts);
  if (link.type === null)
    return unmet("wrong-type", say(en`${name} has no type: it is no virtual device.`, zh`${name} 没有类型：它不是虚拟设备。`));
  return unmet("wrong-type", say(en`${name} is of type ${link.type}.`, zh`${name} 的类型是 ${link.type}。`));
};

const peerFault: Fault = (check, link, facts) => {
  if (check.peer === undefined) return undefined;
  const { place } = splitDeviceRef(check.peer);
  if (facts.places[place] === undefined) return untold(notObserved(place));
  const peers = peersOf(check.device, facts);
  return peers.includes(check.peer) ? undefined : unmet("wrong-peer", describePeers(check, link, facts));
};

function describePeers(check: LinkCheck, link: Link, facts: Facts): Localized {
  const name = deviceName(check.device, facts);
  if (link.peer === null) return say(en`${name} is no end of a veth pair.`, zh`${name} 不是 veth 对的一端。`);
  const peers = few(peersOf(check.device, facts).map((peer) => deviceName(peer, facts)));
  if (peers.en === "") {
    return say(
      en`The other end of ${name} is in a namespace that this exercise does not name.`,
      zh`${name} 的对端在一个本练习没有提到的命名空间里。`,
    );
  }
  return say(en`The other end of ${name} is ${peers}.`, zh`${name} 的对端是 ${peers}。`);
}

const macFault: Fault = (check, link, facts) => {
  if (check.mac === undefined || link.mac === check.mac) return undefined;
  const name = deviceName(check.device, facts);
  if (link.mac === null) return unmet("wrong-mac", say(en`${name} has no MAC.`, zh`${name} 没有 MAC 地址。`));
  return unmet("wrong-mac", say(en`The MAC of ${name} is ${link.mac}.`, zh`${name} 的 MAC 是 ${link.mac}。`));
};

const mtuFault: Fault = (check, link, facts) => {
  if (check.mtu === undefined || link.mtu === check.mtu) return undefined;
  const name = deviceName(check.device, facts);
  return unmet("wrong-mtu", say(en`The MTU of ${name} is ${link.mtu}.`, zh`${name} 的 MTU 是 ${link.mtu}。`));
};

const downFault: Fault = (check, link, facts) => {
  if (!check.up || (link.up && link.carrier)) return undefined;
  const name = deviceName(check.device, facts);
  if (!link.up) return unmet("down", say(en`${name} is down.`, zh`${name} 没有启用（DOWN）。`));
  const why = peersOf(check.device, facts).some((peer) => isDown(peer, facts))
    ? say(": its other end is down", "，因为对端没有启用")
    : say("", "");
  return unmet("no-carrier", say(en`${name} is up, but has no carrier${why}.`, zh`${name} 已启用，但没有载波（NO-CARRIER）${why}。`));
};

function isDown(device: DeviceRef, facts: Facts): boolean {
  return allLinks(facts).some(({ ref, link }) => ref === device && !link.up);
}
