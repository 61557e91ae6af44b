import * as z from "zod";
import { cidrSchema, deviceNameSchema, deviceRefSchema, ipv4Schema, macSchema, placeSchema } from "./address.ts";
import { localizedSchema } from "./localized.ts";
import { nameSchema } from "./name.ts";

const base = {
  id: nameSchema.describe("What other checks, mistakes and the verdict call it."),
  title: localizedSchema.describe("What holds when the check passes, as a sentence that a learner understands."),
  points: z.int().min(0).max(100).describe("What it earns if it passes."),
  needs: z
    .array(nameSchema)
    .default([])
    .describe("Checks without which this one says nothing: if one of them did not pass, this one is skipped."),
  hints: z
    .record(z.string(), localizedSchema)
    .describe(
      "What to try next, by finding. `otherwise` serves every finding that has no hint of its own; where there is none either, the checker has its own hint.",
    ),
};

const device = deviceRefSchema.describe("Which device.");
const stage = nameSchema.describe("After, or during, which stage.");

/** A MAC address said by whose it is (a device in a place), or by value where the lesson fixes the value. */
export const stationSchema = z
  .union([
    z.strictObject({ macOf: deviceRefSchema.describe("The device whose MAC it is.") }),
    z.strictObject({ mac: macSchema.describe("The MAC itself, where the lesson fixes it.") }),
  ])
  .meta({ id: "station", title: "station", description: "A MAC address, said in one of these two ways." });
export type Station = z.infer<typeof stationSchema>;

const ends = {
  src: ipv4Schema.optional().describe("Source address."),
  dst: ipv4Schema.optional().describe("Destination address."),
};

/** What a captured frame must look like. Everything that is not said is free. */
export const framePatternSchema = z
  .strictObject({
    name: nameSchema.describe("Names the frame in findings: `missing:<name>`, `forbidden:<name>`."),
    says: localizedSchema.describe("The frame in words: `pod1 asks who has 10.96.30.12`."),
    at: deviceRefSchema.describe("Where it was captured; the stage's `captures` must name that device."),
    from: stationSchema.optional().describe("Ethernet source."),
    to: z
      .union([stationSchema, z.literal("broadcast")])
      .optional()
      .describe("Ethernet destination."),
    lengthBytes: z.int().optional().describe("The frame's whole length on this device, link header included."),
    outer: z
      .union([
        z.strictObject({ src: ipv4Schema.describe("Source address."), dst: ipv4Schema.describe("Destination address.") }),
        z.literal("none"),
      ])
      .optional()
      .describe("The outer IPv4 header of an IP-in-IP packet (protocol 4), or `none` for a packet that must not be wrapped."),
    packet: z
      .discriminatedUnion("kind", [
        z.strictObject({
          kind: z.literal("arp"),
          op: z.enum(["request", "reply"]).optional().describe("Question or answer."),
          who: ipv4Schema.optional().describe("Request: the address asked for. Reply: the address answered for."),
          tell: ipv4Schema.optional().describe("Request: the asker's address. Reply: the address of the one who asked."),
        }),
        z.strictObject({
          kind: z.literal("icmp"),
          type: z.enum(["echo-request", "echo-reply", "unreachable"]).optional().describe("Which ICMP message."),
          ...ends,
          ttl: z.int().optional().describe("Its time to live on this device."),
        }),
        z.strictObject({
          kind: z.literal("ipv4"),
          ...ends,
          protocol: z.int().optional().describe("Its protocol's number: 6 is TCP, 17 UDP."),
        }),
      ])
      .describe("The innermost packet."),
  })
  .meta({ id: "frame", title: "frame", description: "What a captured frame must look like. Everything that is not said is free." });
export type FramePattern = z.infer<typeof framePatternSchema>;

const nextHop = {
  device: deviceNameSchema.optional().describe("The device that it leaves by."),
  via: z
    .union([ipv4Schema, z.literal("direct")])
    .optional()
    .describe("The gateway; `direct`: there is none."),
};

export const checkSchema = z
  .discriminatedUnion("kind", [
    z
      .strictObject({ ...base, kind: z.literal("namespace"), place: placeSchema.describe("Which one.") })
      .describe("A network namespace exists under that name, and under no other declared one."),
    z
      .strictObject({
        ...base,
        kind: z.literal("link"),
        device,
        up: z.boolean().default(true).describe("Must be UP with its carrier (LOWER_UP)."),
        type: z.string().optional().describe("`veth`, `bridge`, `ipip`, …, as `ip -d link` names it."),
        peer: deviceRefSchema.optional().describe("The other end of the veth pair."),
        mtu: z.int().optional().describe("Its MTU."),
        mac: macSchema.optional().describe("Its MAC, where the lesson fixes it."),
      })
      .describe("A device exists, is up and is what it should be."),
    z
      .strictObject({ ...base, kind: z.literal("address"), device, address: cidrSchema.describe("The address, with its prefix length.") })
      .describe("A device has an address with that prefix length. Other addresses do no harm."),
    z
      .strictObject({
        ...base,
        kind: z.literal("lookup"),
        from: placeSchema.describe("Whose kernel is asked."),
        to: ipv4Schema.describe("The packet's destination."),
        ...nextHop,
      })
      .describe("Where the kernel would send a packet (`ip route get`), whichever route makes it so."),
    z
      .strictObject({
        ...base,
        kind: z.literal("route"),
        in: placeSchema.describe("Whose table."),
        to: z.union([z.literal("default"), cidrSchema]).describe("Its destination, to the bit."),
        type: z.enum(["unicast", "blackhole"]).default("unicast").describe("`blackhole` drops what it matches."),
        ...nextHop,
        scope: z.enum(["link", "global"]).optional().describe("Its scope; `link`: the destination is on the link itself."),
        onlink: z.boolean().optional().describe("Whether its gateway is taken to be on the link, whatever the other routes say."),
      })
      .describe("A route to just this prefix stands in the main table."),
    z
      .strictObject({
        ...base,
        kind: z.literal("sysctl"),
        in: placeSchema.describe("Whose setting."),
        key: z.string().describe("`net.ipv4.ip_forward`; a `/` stands for a `.` inside a device's name, as in sysctl(8)."),
        value: z.string().describe("What it must be set to."),
      })
      .describe("A kernel setting has a value."),
    z
      .strictObject({ ...base, kind: z.literal("port"), device, bridge: deviceNameSchema.describe("The bridge, in the same place.") })
      .describe("A device is a port of that bridge and forwards."),
    z
      .strictObject({
        ...base,
        kind: z.literal("fdb"),
        stage,
        port: deviceRefSchema.describe("The bridge's port."),
        station: stationSchema.describe("Whose MAC."),
      })
      .describe("The bridge has learned that station on that port."),
    z
      .strictObject({
        ...base,
        kind: z.literal("neighbour"),
        stage,
        in: placeSchema.describe("Whose table."),
        ip: ipv4Schema.describe("The neighbour's address."),
        device: deviceNameSchema.describe("The device behind which it is."),
        entry: z
          .union([stationSchema, z.literal("unanswered"), z.literal("none")])
          .describe("Whose MAC was learned; or nobody answered (FAILED or INCOMPLETE); or no entry at all."),
      })
      .describe("What the neighbour table says after a stage."),
    z
      .strictObject({
        ...base,
        kind: z.literal("ping"),
        probe: nameSchema.describe("Which ping."),
        expect: z
          .discriminatedUnion("outcome", [
            z
              .strictObject({ outcome: z.literal("reply"), ttl: z.int().optional().describe("The reply's time to live on arrival.") })
              .describe("The address that was asked has answered."),
            z
              .strictObject({ outcome: z.literal("host-unreachable"), reportedBy: ipv4Schema.describe("Who said so.") })
              .describe("A router on the way, or the sender itself, gave up asking for the next MAC."),
            z.strictObject({ outcome: z.literal("silence") }).describe("Nothing came back."),
          ])
          .describe("How it must have ended."),
      })
      .describe("How a ping of the probes ended."),
    z
      .strictObject({
        ...base,
        kind: z.literal("tcp"),
        probe: nameSchema.describe("Which attempt."),
        expect: z.enum(["reached", "blocked"]).describe("How it must have ended."),
      })
      .describe("Whether a TCP connection attempt got an answer from the other side (a refusal is one)."),
    z
      .strictObject({
        ...base,
        kind: z.literal("capture"),
        stage,
        sequence: z
          .array(framePatternSchema)
          .default([])
          .describe("Frames that must have been seen in this order, across devices; others may stand between."),
        never: z.array(framePatternSchema).default([]).describe("Frames that must not have been seen at all."),
      })
      .describe("What crossed the wire during a stage."),
  ])
  .meta({
    id: "check",
    title: "check",
    description: "One check: what must hold, how many points it earns, and what to say when it does not.",
  });
export type Check = z.infer<typeof checkSchema>;
export type CheckKind = Check["kind"];
export type CheckOf<Kind extends CheckKind> = Extract<Check, { kind: Kind }>;
