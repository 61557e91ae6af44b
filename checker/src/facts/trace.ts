import type { DeviceRef, Place } from "../exercise/address.ts";
import type { ObservationArchive } from "../plan/archive.ts";
import { routeArriving, routeLeaving, type Trace, type TracedPlace, tracedDevices, traceQuestions } from "../plan/trace.ts";
import { ArchiveFolder } from "./archive-folder.ts";
import { parseCapture } from "./capture.ts";
import { type Counters, parseCounters, type RuleCount } from "./counters.ts";
import type { Frame, Lookup, Neighbour, PingFacts } from "./facts.ts";
import { FactsError } from "./facts-error.ts";
import { printedItems, readIpBatch } from "./ip-batch.ts";
import { parseLookup } from "./lookups.ts";
import { parseNeighbours } from "./neighbours.ts";
import { parsePing } from "./ping-output.ts";
import { parseSysctls } from "./sysctls.ts";

/** What the kernel showed while one ping was sent and every device in sight was watched. */
export type TraceFacts = {
  from: Place;
  to: string;
  /** The address with which it is sent; null where the sender has no route. */
  source: string | null;
  ping: PingFacts;
  /** The frames of all devices, in the order in which they passed. */
  frames: TracedFrame[];
  places: Record<Place, TracedPlaceFacts>;
};

export type TracedFrame = { at: DeviceRef; frame: Frame };

/** Which way a packet goes: `there`, from the one that pings, or `back`. */
export type Way = "there" | "back";

export type TracedPlaceFacts = {
  neighbours: Neighbour[];
  sysctls: Record<string, string>;
  /** What the kernel would do with a packet of its own, and with one that comes in by a device. */
  leaving: Record<Way, Lookup>;
  arriving: Record<string, Record<Way, Lookup>>;
  /** How far each kernel counter went up meanwhile: `TcpExt.IPReversePathFilter`. */
  counted: Counters;
  /** The firewall's rules and policies that drop or refuse, and did. */
  dropped: RuleCount[];
};

/** Parses a trace's archive (plan/trace.ts). @throws FactsError when it is not what the program writes */
export function parseTrace(trace: Trace, archive: ObservationArchive): TraceFacts {
  const root = new ArchiveFolder(archive);
  const source = root.has("source") ? root.text("source").trim() : null;
  const action = root.folder("action");
  return {
    from: trace.from,
    to: trace.to,
    source,
    ping: action.has("absent")
      ? { status: "absent" }
      : parsePing({ status: action.count("status"), out: action.text("out"), err: action.text("err") }),
    frames: parseFrames(tracedDevices(trace), root),
    places: Object.fromEntries(
      trace.places.map((place, index) => [place.place, parseTracedPlace(trace, place, source, root.folder(`places/${index}`))]),
    ),
  };
}

/** The frames of `captures/<n>`, one folder for each of the devices, in the order in which they passed. @throws FactsError */
export function parseFrames(devices: readonly DeviceRef[], root: ArchiveFolder): TracedFrame[] {
  return devices
    .flatMap((at, index) => framesOf(at, root.folder(`captures/${index}`)))
    .sort((a, b) => Number(a.frame.timeNs - b.frame.timeNs));
}

function framesOf(at: DeviceRef, folder: ArchiveFolder): TracedFrame[] {
  if (folder.has("absent")) return [];
  const capture = parseCapture(folder.has("pcap") ? folder.bytes("pcap") : null, folder.text("log"));
  if (capture.status === "captured") return capture.frames.map((frame) => ({ at, frame }));
  throw new FactsError(
    "malformed-file",
    `The capture on ${at} is not complete: ${capture.status === "broken" ? capture.reason : "absent"}`,
  );
}

function parseTracedPlace(trace: Trace, place: TracedPlace, source: string | null, folder: ArchiveFolder): TracedPlaceFacts {
  const { to } = trace;
  const back = source ?? "0.0.0.0";
  const answers = readIpBatch(traceQuestions(trace, place, back), folder.text("ip.out"), folder.text("ip.err"));
  const ask = (question: string): Lookup => parseLookup(answers.get(question));
  const counters = parseCounters(folder.text("before"), folder.text("after"));
  return {
    neighbours: parseNeighbours(printedItems(answers, "neigh show"), { proxy: false }),
    sysctls: parseSysctls(folder.text("sysctls")),
    leaving: { there: ask(routeLeaving(to)), back: ask(routeLeaving(back)) },
    arriving: Object.fromEntries(
      place.devices.map((device) => [device, { there: ask(routeArriving(to, back, device)), back: ask(routeArriving(back, to, device)) }]),
    ),
    ...counters,
  };
}
