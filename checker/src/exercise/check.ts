import * as z from "zod";
import { cidrSchema, deviceNameSchema, deviceRefSchema, ipv4Schema, macSchema, placeSchema } from "./address.ts";
import { localizedSchema } from "./localized.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const base = {
  id,
  title: localizedSchema.describe("What holds when the check passes, as a sentence that a learner understands."),
  points: z.int().min(0).max(100),
  needs: z.array(id).default([]).describe("Checks without which this one says nothing: if one of them did not pass, this one is skipped."),
  hints: z
    .record(z.string(), localizedSchema)
    .describe("What to try next, by finding. `otherwise` serves every finding that has no hint of its own."),
};

/** A MAC address said by whose it is (a device in a place), or by value where the lesson fixes the value. */
export const stationSchema = z.union([z.strictObject({ macOf: deviceRefSchema }), z.strictObject({ mac: macSchema })]);
export type Station = z.infer<typeof stationSchema>;

/** What a captured frame must look like. Everything that is not said is free. */
export const framePatternSchema = z.strictObject({
  name: id.describe("Names the frame in findings: `missing:<name>`, `forbidden:<name>`."),
  says: localizedSchema.describe("The frame in words: `pod1 asks who has 10.96.30.12`."),
  at: deviceRefSchema,
  from: stationSchema.optional().describe("Ethernet source."),
  to: z
    .union([stationSchema, z.literal("broadcast")])
    .optional()
    .describe("Ethernet destination."),
  lengthBytes: z.int().optional().describe("The frame's whole length on this device, link header included."),
  outer: z
    .union([z.strictObject({ src: ipv4Schema, dst: ipv4Schema }), z.literal("none")])
    .optional()
    .describe("The outer IPv4 header of an IP-in-IP packet (protocol 4), or `none` for a packet that must not be wrapped."),
  packet: z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("arp"),
        op: z.enum(["request", "reply"]).optional(),
        who: ipv4Schema.optional().describe("Request: the address asked for. Reply: the address answered for."),
        tell: ipv4Schema.optional().describe("Request: the asker's address. Reply: the address of the one who asked."),
      }),
      z.strictObject({
        kind: z.literal("icmp"),
        type: z.enum(["echo-request", "echo-reply", "unreachable"]).optional(),
        src: ipv4Schema.optional(),
        dst: ipv4Schema.optional(),
        ttl: z.int().optional(),
      }),
      z.strictObject({ kind: z.literal("ipv4"), src: ipv4Schema.optional(), dst: ipv4Schema.optional(), protocol: z.int().optional() }),
    ])
    .describe("The innermost packet."),
});
export type FramePattern = z.infer<typeof framePatternSchema>;

export const checkSchema = z
  .discriminatedUnion("kind", [
    z
      .strictObject({ ...base, kind: z.literal("namespace"), place: placeSchema })
      .describe("A network namespace exists under that name, and under no other declared one."),
    z
      .strictObject({
        ...base,
        kind: z.literal("link"),
        device: deviceRefSchema,
        up: z.boolean().default(true).describe("Must be UP with its carrier (LOWER_UP)."),
        type: z.string().optional().describe("`veth`, `bridge`, `ipip`, …, as `ip -d link` names it."),
        peer: deviceRefSchema.optional().describe("The other end of the veth pair."),
        mtu: z.int().optional(),
        mac: macSchema.optional(),
      })
      .describe("A device exists, is up and is what it should be."),
    z
      .strictObject({ ...base, kind: z.literal("address"), device: deviceRefSchema, address: cidrSchema })
      .describe("A device has an address with that prefix length. Other addresses do no harm."),
    z
      .strictObject({
        ...base,
        kind: z.literal("lookup"),
        from: placeSchema,
        to: ipv4Schema,
        device: deviceNameSchema.optional(),
        via: z.union([ipv4Schema, z.literal("direct")]).optional(),
      })
      .describe("Where the kernel would send a packet (`ip route get`), whichever route makes it so."),
    z
      .strictObject({
        ...base,
        kind: z.literal("route"),
        in: placeSchema,
        to: z.union([z.literal("default"), cidrSchema]),
        type: z.enum(["unicast", "blackhole"]).default("unicast"),
        device: deviceNameSchema.optional(),
        via: z.union([ipv4Schema, z.literal("direct")]).optional(),
        scope: z.enum(["link", "global"]).optional(),
        onlink: z.boolean().optional(),
      })
      .describe("A route to just this prefix stands in the main table."),
    z.strictObject({ ...base, kind: z.literal("sysctl"), in: placeSchema, key: z.string(), value: z.string() }),
    z
      .strictObject({ ...base, kind: z.literal("port"), device: deviceRefSchema, bridge: deviceNameSchema })
      .describe("A device is a port of that bridge and forwards."),
    z
      .strictObject({ ...base, kind: z.literal("fdb"), stage: id, port: deviceRefSchema, station: stationSchema })
      .describe("The bridge has learned that station on that port."),
    z
      .strictObject({
        ...base,
        kind: z.literal("neighbour"),
        stage: id,
        in: placeSchema,
        ip: ipv4Schema,
        device: deviceNameSchema,
        entry: z
          .union([stationSchema, z.literal("unanswered"), z.literal("none")])
          .describe("Whose MAC was learned; or nobody answered (FAILED or INCOMPLETE); or no entry at all."),
      })
      .describe("What the neighbour table says after a stage."),
    z
      .strictObject({
        ...base,
        kind: z.literal("ping"),
        probe: id,
        expect: z.discriminatedUnion("outcome", [
          z.strictObject({ outcome: z.literal("reply"), ttl: z.int().optional() }),
          z.strictObject({ outcome: z.literal("host-unreachable"), reportedBy: ipv4Schema }),
          z.strictObject({ outcome: z.literal("silence") }),
        ]),
      })
      .describe("How a ping of the probes ended."),
    z
      .strictObject({ ...base, kind: z.literal("tcp"), probe: id, expect: z.enum(["reached", "blocked"]) })
      .describe("Whether a TCP connection attempt got an answer from the other side (a refusal is one)."),
    z
      .strictObject({
        ...base,
        kind: z.literal("capture"),
        stage: id,
        sequence: z
          .array(framePatternSchema)
          .default([])
          .describe("Frames that must have been seen in this order, across devices; others may stand between."),
        never: z.array(framePatternSchema).default([]).describe("Frames that must not have been seen at all."),
      })
      .describe("What crossed the wire during a stage."),
  ])
  .describe("One check: what must hold, how many points it earns, and what to say when it does not.");
export type Check = z.infer<typeof checkSchema>;
export type CheckKind = Check["kind"];
export type CheckOf<Kind extends CheckKind> = Extract<Check, { kind: Kind }>;
