import { translate } from "@docusaurus/Translate";
import { type DeviceRef, type Place, splitDeviceRef, splitPlace } from "../../../checker/src/exercise/address.ts";

/** Of namespaces, in letters. */
const longestName = 16;
const shortName = 12;

/** How the devices of one capture are called: a namespace goes by its own name as long as only one host has namespaces. */
export class DeviceNames {
  readonly #severalHosts: boolean;

  constructor(devices: readonly DeviceRef[]) {
    const namespaces = devices.map((ref) => splitPlace(splitDeviceRef(ref).place)).filter(({ netns }) => netns !== undefined);
    this.#severalHosts = new Set(namespaces.map(({ host }) => host)).size > 1;
  }

  place(place: Place): string {
    const { netns } = splitPlace(place);
    return netns === undefined || this.#severalHosts ? place : netns;
  }

  /** With no more than the beginning of a name that a container runtime made up. */
  shortPlace(place: Place): string {
    const { netns = "" } = splitPlace(place);
    return netns.length > longestName ? this.place(place).replace(netns, `${netns.slice(0, shortName)}…`) : this.place(place);
  }

  /** `eth0 in pod1`, `eth0-p1 on host1`. */
  device(ref: DeviceRef): string {
    const { place, device } = splitDeviceRef(ref);
    const names = { device, place: this.shortPlace(place) };
    return splitPlace(place).netns === undefined
      ? translate({ id: "lesson.device.onHost", message: "{device} on {place}" }, names)
      : translate({ id: "lesson.device.inNamespace", message: "{device} in {place}" }, names);
  }
}
