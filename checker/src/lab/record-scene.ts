import { describeFrame } from "../checks/frame-text.ts";
import { ownersOf } from "../checks/station.ts";
import type { DeviceRef } from "../exercise/address.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { ArchiveFolder } from "../facts/archive-folder.ts";
import type { Facts } from "../facts/facts.ts";
import { parseFacts } from "../facts/parse-facts.ts";
import { parseFrames } from "../facts/trace.ts";
import type { LabShell } from "../machine/machine.ts";
import { scriptSeconds } from "../plan/limits.ts";
import { type Observation, observationOf } from "../plan/observation.ts";
import { lookProgram, typeProgram } from "../plan/record.ts";
import { pictureOf } from "../recording/picture.ts";
import type { RecordedCapture, RecordedFrame, Recordings } from "../recording/recordings.ts";
import type { Step } from "../recording/scenes.ts";
import { steadyMacs, steadyOutput, withSteadyMacs } from "../recording/steady.ts";
import { type Passage, timelineOf } from "../timeline/timeline.ts";
import { readArchive, runLab, type Scripts } from "./run-lab.ts";

/** A scene with everything that it needs. */
export type Scene = { exercise: Exercise; scripts: Scripts; steps: Step[] };

export type SceneRecordings = Omit<Recordings, "madeFrom">;

/** What looking, or one command, may take on the slowest machine. */
const stepTimeMs = 120_000;

/** Plays a scene in a fresh lab and records its steps. */
export async function recordScene(lab: LabShell, { exercise, scripts, steps }: Scene): Promise<SceneRecordings> {
  const observation = withAllHosts(exercise);
  const [firstHost = ""] = observation.hosts;
  const recordings: SceneRecordings = { commands: {}, captures: {}, pictures: {} };
  const start = parseFacts(observation, await runLab(lab, exercise.topology, observation, scripts, { deadlineSeconds: scriptSeconds }));
  const seen = [start];
  for (const step of steps) {
    if (step.kind === "picture") {
      const facts = await look(lab, observation);
      seen.push(facts);
      recordings.pictures[step.name] = pictureOf(facts);
    } else {
      await type(lab, { ...step, host: step.host ?? firstHost }, observation, seen.at(-1) ?? start, recordings);
    }
  }
  seen.push(await look(lab, observation));
  const macs = steadyMacs(seen, JSON.stringify([scripts, steps]));
  return JSON.parse(withSteadyMacs(JSON.stringify(recordings), macs));
}

/** What a check looks at, without its pings; and machines that are not the learner's, so that one sees what reaches them. */
function withAllHosts(exercise: Exercise): Observation {
  const { hosts, places } = observationOf(exercise);
  const unobserved = exercise.topology.hosts.filter(({ name }) => places.every(({ place }) => place !== name));
  const nothingSpecial = { devices: [], sysctls: [], lookups: [], fdbStages: [], hasBridge: false };
  return { hosts, places: [...places, ...unobserved.map(({ name }) => ({ place: name, ...nothingSpecial }))], stages: [] };
}

async function look(lab: LabShell, observation: Observation): Promise<Facts> {
  const archive = await lab.run(lookProgram(observation), { timeoutMs: stepTimeMs });
  return parseFacts({ ...observation, hosts: [] }, readArchive(archive));
}

type Typed = Extract<Step, { kind: "run" }> & { host: string };

async function type(lab: LabShell, step: Typed, { places }: Observation, facts: Facts, recordings: SceneRecordings): Promise<void> {
  const { name, host, command, capture } = step;
  const devices = capture ? liveDevices(facts) : [];
  const root = new ArchiveFolder(readArchive(await lab.run(typeProgram(host, command, devices, places), { timeoutMs: stepTimeMs })));
  recordings.commands[name] = { host, command, output: steadyOutput(root.text("output")), status: root.count("status") };
  if (capture) recordings.captures[name] = captureOf(devices, root, facts);
}

function liveDevices(facts: Facts): DeviceRef[] {
  return Object.entries(facts.places).flatMap(([place, found]) =>
    found.status === "present" ? found.links.filter(({ name, up }) => up && name !== "lo").map(({ name }) => `${place}:${name}`) : [],
  );
}

function captureOf(devices: DeviceRef[], root: ArchiveFolder, facts: Facts): RecordedCapture {
  const frames = parseFrames(devices, root).filter(({ frame }) => !isGroupMembership(frame.packet));
  const timeline = timelineOf(frames, facts);
  return { devices: timeline.devices, frames: timeline.passages.map((passage) => frameOf(passage, facts)) };
}

function frameOf({ afterUs, seenAt, frame }: Passage, facts: Facts): RecordedFrame {
  const { lengthBytes, ethernet, packet } = frame;
  const station = (mac: string) => ({ mac, devices: ownersOf(mac, facts) });
  return {
    afterSeconds: Math.round(afterUs / 1e6),
    seenAt,
    lengthBytes,
    ethernet: ethernet === null ? null : { from: station(ethernet.src), to: station(ethernet.dst) },
    packet: withoutIdentifier(packet),
    says: describeFrame(frame, facts),
  };
}

/** IGMP: whenever a device of the host goes up, a bridge above all, its kernel reports its groups, at a moment that it draws by lot. */
function isGroupMembership(packet: RecordedFrame["packet"]): boolean {
  return packet.kind === "ipv4" && packet.protocol === 2;
}

/** ping takes another identifier each time. */
function withoutIdentifier(packet: RecordedFrame["packet"]): RecordedFrame["packet"] {
  if (packet.kind !== "ipv4") return packet;
  const { payload } = packet;
  if (payload.kind === "icmp") return { ...packet, payload: { ...payload, id: null } };
  return payload.kind === "ipip" ? { ...packet, payload: { ...payload, inner: withoutIdentifier(payload.inner) } } : packet;
}
