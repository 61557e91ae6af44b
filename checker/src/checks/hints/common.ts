import { type DeviceRef, type Place, splitDeviceRef, splitPlace } from "../../exercise/address.ts";
import type { Station } from "../../exercise/check.ts";
import type { Localized } from "../../exercise/localized.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import { ipIn } from "../names.ts";

/** The namespace that a check is about does not exist. */
export function makeNamespace(place: Place): Localized {
  const { host, netns = host } = splitPlace(place);
  return say(
    en`${code("ip netns list")} on ${host} must show ${netns}. Is the name spelt like that in your script, and does the script get as far as ${code(`ip netns add ${netns}`)}?`,
    zh`在 ${host} 上运行 ${code("ip netns list")}，应该能看到 ${netns}。检查脚本里的名字是否拼对，以及脚本是否执行到了 ${code(`ip netns add ${netns}`)}。`,
  );
}

/** The device that a check is about does not exist there. */
export function makeDevice(ref: DeviceRef): Localized {
  const { place, device } = splitDeviceRef(ref);
  return say(
    en`${code(`${ipIn(place)} link`)} lists the devices there: ${device} must be one of them. A device is made in one namespace and may then be moved to another, under the same or a new name.`,
    zh`${code(`${ipIn(place)} link`)} 会列出那里的设备，其中应该有 ${device}。设备先在一个命名空间里创建，之后可以移到另一个命名空间，名字可以保留，也可以更改。`,
  );
}

/** The device whose MAC a check is about does not exist. */
export function makeStation(station: Station | string): Localized {
  if (typeof station === "object" && "macOf" in station) return makeDevice(station.macOf);
  return say(en`Look at ${code("ip link")} in every namespace of the task.`, zh`在任务的每个命名空间里都看一下 ${code("ip link")}。`);
}
