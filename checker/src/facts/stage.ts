import type { Place } from "../exercise/address.ts";
import type { Localized } from "../exercise/localized.ts";
import type { ProbeAction, Stage } from "../exercise/probe.ts";
import { verbatim } from "../exercise/sentence.ts";
import type { ObservedPlace } from "../plan/observation.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { parseCapture } from "./capture.ts";
import type { CaptureFacts, StageFacts } from "./facts.ts";
import { FactsError } from "./facts-error.ts";
import { parseFdb } from "./fdb.ts";
import { printedItems, readIpBatch } from "./ip-batch.ts";
import { parseIpJson } from "./ip-json.ts";
import { parseNeighbours } from "./neighbours.ts";
import { type CommandResult, parsePing } from "./ping-output.ts";
import { parseTcp } from "./tcp-outcome.ts";

type Broken = { status: "absent" } | { status: "broken"; reason: Localized };

/** An observed place that exists, and its number in the archive. */
export type PresentPlace = { observed: ObservedPlace; index: number };

/** Parses `stages/<id>`, with the tables of those `places` alone. @throws FactsError */
export function parseStage(stage: Stage, places: PresentPlace[], folder: ArchiveFolder): StageFacts {
  return {
    pings: parseActions(stage, "ping", folder, parsePing),
    tcp: parseActions(stage, "tcp", folder, parseTcp),
    captures: Object.fromEntries(stage.captures.map((ref, index) => [ref, captureIn(folder.folder(`captures/${index}`))])),
    neighbours: tablesOf(places, folder, "neigh", (out) =>
      parseNeighbours(printedItems(readIpBatch(["neigh show"], out, ""), "neigh show"), { proxy: false }),
    ),
    fdb: tablesOf(
      places.filter(({ observed }) => observed.fdbStages.includes(stage.id)),
      folder,
      "fdb",
      (out) => parseFdb(parseIpJson(out, "bridge fdb show")),
    ),
  };
}

function tablesOf<Entry>(
  places: PresentPlace[],
  folder: ArchiveFolder,
  table: string,
  parse: (out: string) => Entry[],
): Record<Place, Entry[]> {
  return Object.fromEntries(places.map(({ observed: { place }, index }) => [place, parse(folder.text(`places/${index}/${table}`))]));
}

function parseActions<Fact>(
  stage: Stage,
  kind: ProbeAction["kind"],
  folder: ArchiveFolder,
  parse: (result: CommandResult) => Fact,
): Record<string, Fact | Broken> {
  const actions = stage.actions.filter((action) => action.kind === kind);
  return Object.fromEntries(actions.map(({ id }) => [id, actionIn(folder.folder(`actions/${id}`), parse)]));
}

function actionIn<Fact>(folder: ArchiveFolder, parse: (result: CommandResult) => Fact): Fact | Broken {
  return absentOrBroken(folder, () => parse({ status: folder.count("status"), out: folder.text("out"), err: folder.text("err") }));
}

function captureIn(folder: ArchiveFolder): CaptureFacts {
  return absentOrBroken(folder, () => parseCapture(folder.has("pcap") ? folder.bytes("pcap") : null, folder.text("log")));
}

/** One probe whose files are missing spoils no other. */
function absentOrBroken<Fact>(folder: ArchiveFolder, parse: () => Fact): Fact | Broken {
  if (folder.has("absent")) return { status: "absent" };
  try {
    return parse();
  } catch (error) {
    if (error instanceof FactsError) return { status: "broken", reason: verbatim(error.message) };
    throw error;
  }
}
