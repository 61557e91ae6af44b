import { type DeviceRef, splitDeviceRef } from "../exercise/address.ts";
import type { Observation, ObservedPlace } from "./observation.ts";
import { observeProgram, openPlaces } from "./observe.ts";
import functions from "./record-functions.sh";
import { command, quote } from "./shell.ts";

/** The program that looks at a lab between two commands: an archive without scripts and stages (plan/archive.ts). */
export function lookProgram(observation: Observation): string {
  return [functions, "lab_close_places", observeProgram({ ...observation, hosts: [], stages: [] }), "lab_close_places"].join("\n");
}

/**
 * The program that runs one command on a host and captures on devices meanwhile; with devices to watch, from empty neighbour tables,
 * as a check's stages do. Its archive:
 *
 *     output, status           of the command; both of its streams
 *     captures/<n>/pcap, log   of the n-th of the devices
 */
export function typeProgram(host: string, typed: string, devices: readonly DeviceRef[], places: readonly ObservedPlace[]): string {
  const captures = devices.map((ref, index) => {
    const { place, device } = splitDeviceRef(ref);
    return { folder: `"$OUT/captures/${index}"`, words: command(place, device) };
  });
  const watched = captures.length > 0;
  return [
    functions,
    "lab_close_places",
    ...(watched ? [`mkdir -p ${captures.map(({ folder }) => folder).join(" ")}`, ...openPlaces(places)] : []),
    ...(watched ? ["lab_forget_neighbours"] : []),
    ...(watched ? [`lab_start_captures ${captures.map(({ folder, words }) => `${folder} ${words}`).join(" ")}`] : []),
    `lab_type ${quote(host)} "$OUT" ${quote(typed)}`,
    ...(watched ? ["lab_stop_captures", "lab_close_places"] : []),
  ].join("\n");
}
