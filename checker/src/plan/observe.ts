import { splitDeviceRef, splitPlace } from "../exercise/address.ts";
import type { ProbeAction, Stage } from "../exercise/probe.ts";
import type { Observation, ObservedPlace } from "./observation.ts";
import { command, quote, sysctlPath } from "./shell.ts";

/** A bridge with spanning tree forwards after twice its forward delay (15 s by default); then a port is either forwarding or never will. */
const spanningTreeSeconds = 35;
/** The kernel tells of a carrier at once, or within a second if it just told of others; a machine may be busy besides. */
const carrierSeconds = 10;

/** The program that reads the state the scripts left, and then probes it stage by stage. Its files are those of plan/archive.ts. */
export function observeProgram(observation: Observation): string {
  const { places, stages } = observation;
  // The neighbour tables as they were before each flush: before the first stage, after it, and so on.
  const tables = ['"$OUT"/places/*/ip.out', ...stages.map((stage) => `${stageFolder(stage)}/places/*/neigh`)];
  return [
    "progress state",
    "lab_await_proxied_answers",
    ...openPlaces(places),
    `mkdir -p ${[...places.map((_, index) => stateFolder(index)), ...stages.flatMap((stage) => stageFolders(stage, places))].join(" ")}`,
    ...inPlaces(places, readState),
    ...stages.flatMap((stage, index) => [`lab_flush_again ${tables[index]}`, probe(stage, observation)]),
  ].join("\n");
}

/** Finds the namespaces that there are, and keeps those of the places open. */
export function openPlaces(places: readonly Pick<ObservedPlace, "place">[]): string[] {
  return [
    "lab_find_namespaces",
    ...places.map(({ place }) => command("lab_open_place", place, ...placeWords(place))),
    "lab_identify_places",
  ];
}

function placeWords(place: string): string[] {
  const { host, netns } = splitPlace(place);
  return netns === undefined ? [host] : [host, netns];
}

/** Commands for every place that exists, all at once. */
function inPlaces(places: ObservedPlace[], commands: (place: ObservedPlace, index: number) => string[]): string[] {
  const perPlace = places.map((place, index) => {
    const lines = commands(place, index).map((line) => `lab_parallel ${line}`);
    return lines.length === 0 ? [] : [`if [ -n "\${lab_netns[${place.place}]}" ]; then ${lines.join("; ")}; fi`];
  });
  return [...perPlace.flat(), "lab_join"];
}

function stateFolder(index: number): string {
  return `"$OUT/places/${index}"`;
}

function readState(observed: ObservedPlace, index: number): string[] {
  const { place, lookups, sysctls } = observed;
  const reading = ["addr show", "route show table all", "neigh show", "neigh show proxy", ...lookups.map((ip) => `route get ${ip}`)];
  // For the first stage, what was learned is forgotten.
  const lines = [...reading, "neigh flush all"];
  const words = `${quote(place)} ${stateFolder(index)}`;
  const read = `${words} ${quote(lines.join("\n"))}`;
  return [
    `lab_observe_when_settled ${read} ${observed.hasBridge ? spanningTreeSeconds : carrierSeconds}`,
    ...(splitPlace(place).netns === undefined ? [`lab_answer_at_once ${quote(place)}`] : []),
    ...(sysctls.length === 0 ? [] : [`lab_read_sysctls ${words} ${command(...sysctls.flatMap((key) => [key, sysctlPath(key)]))}`]),
  ];
}

function stageFolder(stage: Stage): string {
  return `"$OUT/stages/${stage.id}"`;
}

function stageFolders(stage: Stage, places: ObservedPlace[]): string[] {
  const directory = stageFolder(stage);
  return [
    ...stage.captures.map((_, index) => `${directory}/captures/${index}`),
    ...places.map((_, index) => `${directory}/places/${index}`),
    ...stage.actions.map(({ id }) => `${directory}/actions/${id}`),
  ];
}

function probe(stage: Stage, { places }: Observation): string {
  const directory = stageFolder(stage);
  const captures = stage.captures.map((ref, index) =>
    [`${directory}/captures/${index}`, ...Object.values(splitDeviceRef(ref)).map(quote)].join(" "),
  );
  return [
    `progress ${quote(`stage ${stage.id}`)}`,
    "lab_measure_pace",
    ...(captures.length === 0 ? [] : [`lab_start_captures ${captures.join(" ")}`]),
    ...stage.actions.flatMap((action) => [
      `lab_set_wait ${action.waitMs === "stage" ? longestListenMs : action.waitMs}`,
      `${starter(action)} ${quote(action.from)} ${directory}/actions/${action.id} ${actionCommand(action)}`,
    ]),
    "lab_join",
    ...(stage.actions.some(isListener) ? [`lab_set_wait ${listenOnMs}`, 'lab_stop_listening "$lab_wait"'] : []),
    ...(captures.length === 0 ? [] : ["lab_stop_captures"]),
    ...inPlaces(places, (place, index) => readTables(place, stage, `${directory}/places/${index}`)),
  ].join("\n");
}

/** A listener is ended long before; if not, it ends by itself. */
const longestListenMs = 60_000;

/** After the stage's other actions had their answers. */
const listenOnMs = 50;

function isListener(action: ProbeAction): boolean {
  return action.waitMs === "stage";
}

function starter(action: ProbeAction): string {
  if (!isListener(action)) return "lab_parallel lab_act";
  return action.kind === "ping" ? "lab_listen" : `lab_attempt ${listedEnd(action.to, action.port)}`;
}

function actionCommand(action: ProbeAction): string {
  switch (action.kind) {
    case "ping":
      return `ping -n -c ${action.count} -i 0.2 -W "$lab_wait" ${action.to}`;
    case "tcp":
      return `timeout "$lab_wait" ${command("bash", "-c", `: <> /dev/tcp/${action.to}/${action.port}`)}`;
  }
}

/** As /proc/net/tcp names the end of a connection: the address's bytes in the machine's order, which is little-endian. */
function listedEnd(ip: string, port: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, "0");
  const bytes = ip.split(".").map((byte) => hex(Number(byte), 2));
  return `${bytes.toReversed().join("")}:${hex(port, 4)}`;
}

function readTables({ place, fdbStages }: ObservedPlace, stage: Stage, directory: string): string[] {
  return [
    `lab_read_neighbours ${quote(place)} ${directory}/neigh`,
    ...(fdbStages.includes(stage.id) ? [`lab_save ${directory}/fdb lab_in ${quote(place)} bridge -j fdb show`] : []),
  ];
}
