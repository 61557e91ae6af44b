import { splitDeviceRef, splitPlace } from "../exercise/address.ts";
import type { ProbeAction, Stage } from "../exercise/probe.ts";
import type { Observation, ObservedPlace } from "./observation.ts";
import { command, quote, sysctlPath } from "./shell.ts";

/** A bridge with spanning tree forwards after twice its forward delay (15 s by default); then a port is either forwarding or never will. */
const spanningTreeSeconds = 35;

/** The program that reads the state the scripts left, and then probes it stage by stage. Its files are those of plan/archive.ts. */
export function observeProgram(observation: Observation): string {
  return [
    "progress state",
    "lab_find_namespaces",
    ...observation.places.map(({ place }) => command("lab_open_place", place, ...placeWords(place))),
    ...hostPlaces(observation).map((place) => command("lab_wait_for_ports", place, `${spanningTreeSeconds}`)),
    ...observation.places.map((place, index) => ifPresent(place.place, readState(place, index))),
    ...hostPlaces(observation).map((place) => command("lab_answer_at_once", place)),
    ...observation.stages.map((stage) => probe(stage, observation)),
  ].join("\n");
}

function placeWords(place: string): string[] {
  const { host, netns } = splitPlace(place);
  return netns === undefined ? [host] : [host, netns];
}

function hostPlaces(observation: Observation): string[] {
  return observation.places.map(({ place }) => place).filter((place) => splitPlace(place).netns === undefined);
}

function ifPresent(place: string, body: string[]): string {
  return [`if [ -n "\${lab_netns[${place}]}" ]; then`, ...body, "fi"].join("\n");
}

function readState({ place, lookups, sysctls }: ObservedPlace, index: number): string[] {
  const directory = `"$OUT/places/${index}"`;
  const lines = ["addr show", "route show table all", "neigh show", "neigh show proxy", ...lookups.map((ip) => `route get ${ip}`)];
  return [
    `mkdir -p ${directory}`,
    `stat -L -c %i "/proc/self/fd/\${lab_netns[${place}]}" > ${directory}/inode`,
    `lab_observe ${quote(place)} ${directory} <<< ${quote(lines.join("\n"))}`,
    ...(sysctls.length === 0
      ? []
      : [`lab_read_sysctls ${quote(place)} ${directory} ${command(...sysctls.flatMap((key) => [key, sysctlPath(key)]))}`]),
  ];
}

function probe(stage: Stage, observation: Observation): string {
  const directory = `"$OUT/stages/${stage.id}"`;
  const within = (kind: string, items: readonly unknown[]): string[] => items.map((_, index) => `${directory}/${kind}/${index}`);
  const captures = stage.captures.map((ref, index) =>
    [`${directory}/captures/${index}`, ...Object.values(splitDeviceRef(ref)).map(quote)].join(" "),
  );
  const folders = [
    ...within("captures", captures),
    ...within("places", observation.places),
    ...stage.actions.map(({ id }) => `${directory}/actions/${id}`),
  ];
  return [
    `progress ${quote(`stage ${stage.id}`)}`,
    `mkdir -p ${folders.join(" ")}`,
    ...observation.places.map(({ place }) => ifPresent(place, [`lab_in ${quote(place)} ip neigh flush all > /dev/null 2>&1 || true`])),
    ...(captures.length === 0 ? [] : [`lab_start_captures ${captures.join(" ")}`]),
    ...stage.actions.map((action) => `lab_start_action ${quote(action.from)} ${directory}/actions/${action.id} ${actionCommand(action)}`),
    "lab_wait_for_actions",
    ...(captures.length === 0 ? [] : ["lab_stop_captures"]),
    ...observation.places.map((place, index) => ifPresent(place.place, readTables(place, stage, `${directory}/places/${index}`))),
  ].join("\n");
}

function actionCommand(action: ProbeAction): string {
  const seconds = `${action.waitMs / 1000}`;
  switch (action.kind) {
    case "ping":
      return command("ping", "-n", "-c", `${action.count}`, "-i", "0.2", "-W", seconds, action.to);
    case "tcp":
      return command("timeout", seconds, "bash", "-c", `: <> /dev/tcp/${action.to}/${action.port}`);
  }
}

function readTables({ place, fdbStages }: ObservedPlace, stage: Stage, directory: string): string[] {
  return [
    `lab_in ${quote(place)} ip -j neigh show > ${directory}/neigh`,
    ...(fdbStages.includes(stage.id) ? [`lab_in ${quote(place)} bridge -j fdb show > ${directory}/fdb`] : []),
  ];
}
