import * as z from "zod";
import { describeFrame } from "../checks/frame-text.ts";
import { ownersOf } from "../checks/station.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import type { Locale } from "../exercise/localized.ts";
import type { Facts, Packet } from "../facts/facts.ts";
import type { TraceFacts } from "../facts/trace.ts";
import { diagnosisJson, diagnosisSchema } from "../verdict/json.ts";
import type { Passage, Timeline } from "./timeline.ts";

const text = z.string();

const packetSchema: z.ZodType<Packet> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("arp"),
      op: z.enum(["request", "reply"]),
      senderMac: text,
      senderIp: text,
      targetMac: text,
      targetIp: text,
    }),
    z.object({ kind: z.literal("ipv4"), src: text, dst: text, ttl: z.int(), protocol: z.int(), payload: payloadSchema }),
    z.object({ kind: z.literal("other") }),
  ]),
);
const payloadSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("icmp"), type: z.int(), code: z.int(), id: z.int().nullable(), sequence: z.int().nullable() }),
  z.object({ kind: z.literal("ipip"), inner: packetSchema }),
  z.object({ kind: z.enum(["udp", "tcp"]), srcPort: z.int(), dstPort: z.int() }),
  z.object({ kind: z.literal("other") }),
]);

const stationSchema = z.object({ mac: text, devices: z.array(text).describe("Whose MAC it is: `<place>:<device>`.") });

/** The public contract of `lab-check trace --format json`. */
export const traceSchema = z
  .object({
    schema: z.literal("lab-check/trace/v1"),
    exercise: text,
    machine: text,
    ping: z.object({
      id: text,
      from: text,
      to: text,
      reply: z.object({ from: text, ttl: z.int() }).nullable().describe("null where no answer came."),
    }),
    devices: z.array(text).describe("Every device that saw a frame: `<place>:<device>`."),
    frames: z.array(
      z.object({
        afterUs: z.number().describe("Microseconds since the first frame."),
        seenAt: z.array(text).describe("The devices that saw it, the sender's first."),
        lengthBytes: z.int(),
        ethernet: z.object({ from: stationSchema, to: stationSchema }).nullable().describe("null on devices without a link header."),
        packet: packetSchema,
        says: text.describe("The frame in words."),
      }),
    ),
    diagnosis: diagnosisSchema.nullable(),
  })
  .describe("One ping, as every device of the lab saw it.");
export type TraceJson = z.infer<typeof traceSchema>;

/** What a trace is called, beside what it showed. */
export type TraceInfo = { exercise: string; machine: string; ping: string; locale: Locale };

/** A trace as the public object, in one language. */
export function traceJson(info: TraceInfo, trace: TraceFacts, timeline: Timeline, diagnosis: Diagnosis | null, facts: Facts): TraceJson {
  const [reply] = trace.ping.status === "ran" ? trace.ping.replies : [];
  return {
    schema: "lab-check/trace/v1",
    exercise: info.exercise,
    machine: info.machine,
    ping: { id: info.ping, from: trace.from, to: trace.to, reply: reply === undefined ? null : { from: reply.from, ttl: reply.ttl } },
    devices: timeline.devices,
    frames: timeline.passages.map((passage) => frameJson(passage, info.locale, facts)),
    diagnosis: diagnosis === null ? null : diagnosisJson(diagnosis, info.locale),
  };
}

function frameJson({ afterUs, seenAt, frame }: Passage, locale: Locale, facts: Facts): TraceJson["frames"][number] {
  const { ethernet, lengthBytes, packet } = frame;
  const station = (mac: string) => ({ mac, devices: ownersOf(mac, facts) });
  return {
    afterUs,
    seenAt,
    lengthBytes,
    ethernet: ethernet === null ? null : { from: station(ethernet.src), to: station(ethernet.dst) },
    packet,
    says: describeFrame(frame, facts)[locale],
  };
}
