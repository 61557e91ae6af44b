import type { CheckOf } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, say, zh } from "../exercise/sentence.ts";
import type { Facts, Link } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { portHints } from "./hints/port.ts";
import { conclude, held, type Judged, unmet } from "./judged.ts";
import { linkNamed, onDevice, type PresentPlace } from "./look.ts";
import { deviceName } from "./names.ts";

export const portFindings = [
  "no-namespace",
  "no-device",
  "no-bridge",
  "not-a-port",
  "wrong-bridge",
  "down",
  "bridge-down",
  "not-forwarding",
] as const;
export type PortFinding = (typeof portFindings)[number];

type PortCheck = CheckOf<"port">;

/** A device is a port of that bridge and forwards. */
export function portCheck(check: PortCheck, facts: Facts): Outcome {
  const name = deviceName(check.device, facts);
  const expected = say(
    en`${name} is a port of the bridge ${check.bridge}, and forwards.`,
    zh`${name} 是网桥 ${check.bridge} 的端口，并处于转发状态。`,
  );
  const judged = onDevice(check.device, facts, (link, present) => judge(check, link, present, name));
  return conclude(check.hints, expected, judged, (finding) => portHints[finding](check));
}

function judge(check: PortCheck, link: Link, present: PresentPlace, name: Localized): Judged<PortFinding> {
  const bridge = linkNamed(check.bridge, present);
  if (bridge?.type !== "bridge") return unmet("no-bridge", noBridge(check.bridge, bridge));
  if (link.port === null) return unmet("not-a-port", say(en`${name} is no bridge's port.`, zh`${name} 不是任何网桥的端口。`));
  if (link.port.bridge !== check.bridge) {
    return unmet("wrong-bridge", say(en`${name} is a port of ${link.port.bridge}.`, zh`${name} 是 ${link.port.bridge} 的端口。`));
  }
  return judgeState(link, bridge, link.port.state, name);
}

function judgeState(link: Link, bridge: Link, state: string, name: Localized): Judged<PortFinding> {
  const port = say(en`${name} is a port of ${bridge.name}`, zh`${name} 是 ${bridge.name} 的端口`);
  if (!link.up) return unmet("down", say(en`${port}, but down.`, zh`${port}，但没有启用（DOWN）。`));
  if (!bridge.up)
    return unmet("bridge-down", say(en`${port}, but ${bridge.name} is down.`, zh`${port}，但 ${bridge.name} 没有启用（DOWN）。`));
  const observed = say(en`${port}, in the state ${state}.`, zh`${port}，状态为 ${state}。`);
  return state === "forwarding" ? held(observed) : unmet("not-forwarding", observed);
}

function noBridge(name: string, found: Link | undefined): Localized {
  if (found === undefined) return say(en`There is no bridge ${name}.`, zh`没有网桥 ${name}。`);
  return say(en`${name} is a device, but no bridge.`, zh`${name} 这个设备不是网桥。`);
}
