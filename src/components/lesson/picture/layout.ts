import { splitDeviceRef, splitPlace } from "../../../../checker/src/exercise/address.ts";
import type { PicturedDevice, PicturedPlace, RecordedPicture } from "../../../../checker/src/recording/recordings.ts";

/** A host with its namespaces, each of which has a column. */
export type PicturedHost = { own: PicturedPlace; pods: PicturedPod[] };
/** `wiredToNext`: a wire leads to the namespace beside it. */
export type PicturedPod = { place: PicturedPlace; wiredToHost: boolean; wiredToNext: boolean };

export function hostsOf(picture: RecordedPicture): PicturedHost[] {
  return picture
    .filter(({ place }) => splitPlace(place).netns === undefined)
    .map((own) => {
      const pods = picture.filter(({ place }) => place !== own.place && splitPlace(place).host === own.place);
      return {
        own,
        pods: pods.map((place, index) => ({
          place,
          wiredToHost: areWired(place, own),
          wiredToNext: areWired(place, pods[index + 1]),
        })),
      };
    });
}

/** The column of a host's device: that of the namespace at the other end of its wire. */
export function columnOf({ wire }: PicturedDevice, pods: readonly PicturedPod[]): number | undefined {
  if (wire.kind !== "peer") return undefined;
  const index = pods.findIndex(({ place }) => place.place === splitDeviceRef(wire.device).place);
  return index < 0 ? undefined : index + 1;
}

function areWired(one: PicturedPlace, other: PicturedPlace | undefined): boolean {
  return one.devices.some(({ wire }) => wire.kind === "peer" && splitDeviceRef(wire.device).place === other?.place);
}
