import { translate } from "@docusaurus/Translate";
import { type DeviceRef, type Place, splitDeviceRef, splitPlace } from "../../../checker/src/exercise/address.ts";

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

  /** `eth0 in pod1`, `eth0-p1 on host1`. */
  device(ref: DeviceRef): string {
    const { place, device } = splitDeviceRef(ref);
    const names = { device, place: this.place(place) };
    return splitPlace(place).netns === undefined
      ? translate({ id: "lesson.device.onHost", message: "{device} on {place}" }, names)
      : translate({ id: "lesson.device.inNamespace", message: "{device} in {place}" }, names);
  }
}
