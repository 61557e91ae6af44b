import type { CheckOf } from "../exercise/check.ts";
import { code, en, few, say, zh } from "../exercise/sentence.ts";
import type { Facts, Link } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { addressHints } from "./hints/address.ts";
import { conclude, held, type Judged, unmet } from "./judged.ts";
import { allLinks, onDevice } from "./look.ts";
import { deviceName } from "./names.ts";

export const addressFindings = ["no-namespace", "no-device", "wrong-prefix-length", "elsewhere", "wrong-address", "absent"] as const;
export type AddressFinding = (typeof addressFindings)[number];

type AddressCheck = CheckOf<"address">;

/** A device has an address with that prefix length. */
export function addressCheck(check: AddressCheck, facts: Facts): Outcome {
  const name = deviceName(check.device, facts);
  const expected = say(en`${name} has the address ${check.address}.`, zh`${name} 的地址是 ${check.address}。`);
  const judged = onDevice(check.device, facts, (link) => judgeLink(check, link, facts));
  return conclude(check.hints, expected, judged, (finding) => addressHints[finding](check));
}

function judgeLink(check: AddressCheck, link: Link, facts: Facts): Judged<AddressFinding> {
  const name = deviceName(check.device, facts);
  const own = link.addresses.map(({ ip, prefixLength }) => `${ip}/${prefixLength}`);
  if (own.includes(check.address)) return held(say(en`${name} has ${check.address}.`, zh`${name} 有地址 ${check.address}。`));
  const [ip] = check.address.split("/");
  const sameIp = own.find((address) => address.split("/", 1).join() === ip);
  if (sameIp !== undefined) {
    const because = sameIp.endsWith("/0") && check.address.endsWith("/32") ? ifconfigSlip : say("", "");
    return unmet("wrong-prefix-length", say(en`${name} has ${sameIp}.${because}`, zh`${name} 的地址是 ${sameIp}。${because}`));
  }
  return judgeWithout(check, own, facts);
}

/** net-tools, ifconfig.c: the mask is a word of 32 bits that it shifts by the prefix length. */
const ifconfigSlip = say(
  en` Was it ${code("ifconfig")}? It takes /32 for /0, and ${code("netmask 255.255.255.255")} for what it says.`,
  zh`用的是 ${code("ifconfig")} 吗？它会把 /32 当成 /0，要写成 ${code("netmask 255.255.255.255")}。`,
);

function judgeWithout(check: AddressCheck, own: string[], facts: Facts): Judged<AddressFinding> {
  const name = deviceName(check.device, facts);
  const [ip] = check.address.split("/");
  const holder = allLinks(facts).find(({ link }) => link.addresses.some((address) => address.ip === ip));
  if (holder !== undefined) {
    const other = deviceName(holder.ref, facts);
    return unmet("elsewhere", say(en`${other} has that address instead.`, zh`这个地址却在 ${other} 上。`));
  }
  if (own.length === 0) return unmet("absent", say(en`${name} has no IPv4 address.`, zh`${name} 没有 IPv4 地址。`));
  const addresses = few(own);
  return unmet("wrong-address", say(en`${name} has ${addresses}.`, zh`${name} 的地址是 ${addresses}。`));
}
