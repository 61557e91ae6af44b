import * as z from "zod";
import { deviceRefSchema, ipv4Schema, placeSchema } from "./address.ts";
import { nameSchema } from "./name.ts";

const from = placeSchema.describe("Who sends it.");
const to = ipv4Schema.describe("The address that it goes to.");

/** One packet exchange that the lab starts itself, with its own binaries, after everything the learner ran is dead. */
export const probeActionSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("ping"),
      id: nameSchema.describe("What `ping` checks call it. No other action of the exercise has it."),
      from,
      to,
      count: z.int().min(1).max(5).default(1).describe("How many packets."),
      waitMs: z
        .union([z.int().min(1000).max(10000), z.literal("stage")])
        .default(1000)
        .describe(
          "Milliseconds to wait for an answer to the last packet; on a machine that is busy, longer. `stage`, for a ping that should get none: until the stage's other actions have their answers, and a moment more, which fits any machine's speed.",
        ),
    })
    .describe("ICMP echo requests, and their replies."),
  z
    .strictObject({
      kind: z.literal("tcp"),
      id: nameSchema.describe("What `tcp` checks call it. No other action of the exercise has it."),
      from,
      to,
      port: z.int().min(1).max(65535).describe("The port that it goes to."),
      waitMs: z
        .union([z.int().min(1000).max(10000), z.literal("stage")])
        .default(5000)
        .describe(
          "Milliseconds that the attempt may take, on a machine that is busy longer, the start of the program that makes it included: generous, for slow machines. `stage`, for an attempt that should get no answer: until the stage's other actions have their answers, and a moment more.",
        ),
    })
    .describe("An attempt to open a TCP connection."),
]);
export type ProbeAction = z.infer<typeof probeActionSchema>;

/**
 * A step of the probing: learned neighbours are flushed everywhere, captures start, all actions run at once,
 * captures stop, then neighbour tables and bridge FDBs are read.
 */
export const stageSchema = z.strictObject({
  id: nameSchema.describe("What checks call the stage."),
  captures: z.array(deviceRefSchema).default([]).describe("Devices on which every ARP and IPv4 frame is captured."),
  actions: z.array(probeActionSchema).min(1).describe("All begin at once, after every learned neighbour was forgotten."),
});
export type Stage = z.infer<typeof stageSchema>;
