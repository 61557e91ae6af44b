import { splitDeviceRef, splitPlace } from "../../../../checker/src/exercise/address.ts";
import type { PicturedDevice, PicturedPlace, RecordedPicture } from "../../../../checker/src/recording/recordings.ts";

/** A host with its namespaces above it. A column is a wire between the two, or a namespace without one. */
export type PicturedHost = { own: PicturedPlace; pods: PicturedPod[]; columns: number };
/** `wired`: its devices whose wires lead to the host, one in each of its columns. `wiredToNext`: a wire leads to the namespace beside it. */
export type PicturedPod = { place: PicturedPlace; firstColumn: number; wired: PicturedDevice[]; wiredToNext: boolean };

export function hostsOf(picture: RecordedPicture): PicturedHost[] {
  return picture
    .filter(({ place }) => splitPlace(place).netns === undefined)
    .map((own) => {
      const places = picture.filter(({ place }) => place !== own.place && splitPlace(place).host === own.place);
      const pods: PicturedPod[] = [];
      let columns = 0;
      for (const [index, place] of places.entries()) {
        const wired = place.devices.filter((device) => leadsTo(device, own));
        pods.push({
          place,
          firstColumn: columns + 1,
          wired,
          wiredToNext: place.devices.some((device) => leadsTo(device, places[index + 1])),
        });
        columns += Math.max(1, wired.length);
      }
      return { own, pods, columns: Math.max(1, columns) };
    });
}

/** The column of a host's device: that of the device at the other end of its wire. */
export function columnOf({ wire }: PicturedDevice, pods: readonly PicturedPod[]): number | undefined {
  if (wire.kind !== "peer") return undefined;
  const { place, device } = splitDeviceRef(wire.device);
  const pod = pods.find((pod) => pod.place.place === place);
  const index = pod?.wired.findIndex(({ name }) => name === device) ?? -1;
  return pod === undefined || index < 0 ? undefined : pod.firstColumn + index;
}

function leadsTo({ wire }: PicturedDevice, place: PicturedPlace | undefined): boolean {
  return wire.kind === "peer" && splitDeviceRef(wire.device).place === place?.place;
}
