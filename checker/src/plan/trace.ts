import { type DeviceRef, type Place, splitDeviceRef } from "../exercise/address.ts";
import { command, quote, sysctlPath } from "./shell.ts";
import functions from "./trace-functions.sh";

/** One ping that is sent once more while every device in sight is watched. `devices`: those that are up, without lo. */
export type Trace = { from: Place; to: string; places: TracedPlace[] };
export type TracedPlace = { place: Place; devices: string[] };

/** How long the ping waits for its answer, at the machine's pace: what is on its way is long there by then, and what is lost stays lost. */
const waitMs = 1000;

/** Every device on which frames are captured, in the order of the archive's `captures/<n>`. */
export function tracedDevices({ places }: Trace): DeviceRef[] {
  return places.flatMap(({ place, devices }) => devices.map((device) => `${place}:${device}`));
}

/** The `ip` commands of a place, whose answers are its `ip.out`. `source`: with which address the ping is sent. */
export function traceQuestions({ to }: Trace, { devices }: TracedPlace, source: string): string[] {
  return ["neigh show", routeLeaving(to), routeLeaving(source), ...devices.flatMap((device) => arrivals(to, source, device))];
}

function arrivals(to: string, source: string, device: string): string[] {
  return [routeArriving(to, source, device), routeArriving(source, to, device)];
}

/** What the kernel would do with a packet of its own. */
export function routeLeaving(to: string): string {
  return `route get ${to}`;
}

/** What the kernel would do with a packet that comes in by a device (ip-route(8)). */
export function routeArriving(to: string, from: string, device: string): string {
  return `route get ${to} from ${from} iif ${device}`;
}

/** The sysctls on which it depends whether a host passes packets on and answers ARP. */
export function traceSysctls({ devices }: TracedPlace): string[] {
  const perDevice = ["forwarding", "proxy_arp", "rp_filter", "arp_ignore"];
  return [
    "net.ipv4.icmp_echo_ignore_all",
    ...["all", ...devices].flatMap((scope) => perDevice.map((key) => `net.ipv4.conf.${scope.replaceAll(".", "/")}.${key}`)),
  ];
}

/**
 * The program that sends the ping and watches, after observeProgram on the same lab. Its archive:
 *
 *     source                          the ping's source address; missing where the sender has no route
 *     action/out, err, status         of ping(8)
 *     captures/<n>/pcap, log          of the n-th of {@link tracedDevices}
 *     places/<n>/before, after        /proc/net/snmp, /proc/net/netstat, then `iptables-save -c`
 *     places/<n>/ip.out, ip.err       of {@link traceQuestions}
 *     places/<n>/sysctls              a line `<key> <value>` for each that exists
 */
export function traceProgram(trace: Trace): string {
  const { from, to, places } = trace;
  const captures = tracedDevices(trace).map((ref, index) => ({ folder: `"$OUT/captures/${index}"`, ...splitDeviceRef(ref) }));
  const folders = ['"$OUT/action"', ...captures.map(({ folder }) => folder), ...places.map((_, index) => placeFolder(index))];
  const atEachPlace = (commands: (place: TracedPlace, folder: string) => string[]): string[] => [
    ...places.flatMap((place, index) => commands(place, placeFolder(index)).map((line) => `lab_parallel ${line}`)),
    "lab_join",
  ];
  return [
    functions,
    "progress trace",
    "lab_measure_pace",
    `mkdir -p ${folders.join(" ")}`,
    `lab_parallel lab_find_source ${quote(from)} ${quote(to)} "$OUT/source"`,
    ...atEachPlace(({ place }, folder) => [`lab_count ${quote(place)} ${folder}/before`]),
    `lab_start_captures ${captures.map(({ folder, place, device }) => `${folder} ${command(place, device)}`).join(" ")}`,
    `lab_set_wait ${waitMs}`,
    `lab_parallel lab_act ${quote(from)} "$OUT/action" ping -n -c 1 -W "$lab_wait" ${quote(to)}`,
    "lab_join",
    "lab_stop_captures",
    ...atEachPlace((place, folder) => [
      `lab_count ${quote(place.place)} ${folder}/after`,
      `lab_ask_routes ${quote(place.place)} ${folder} ${quote(traceQuestions(trace, place, "@SOURCE").join("\n"))}`,
      `lab_read_sysctls ${quote(place.place)} ${folder} ${command(...traceSysctls(place).flatMap((key) => [key, sysctlPath(key)]))}`,
    ]),
  ].join("\n");
}

function placeFolder(index: number): string {
  return `"$OUT/places/${index}"`;
}
