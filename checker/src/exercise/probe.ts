import * as z from "zod";
import { deviceRefSchema, ipv4Schema, placeSchema } from "./address.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One packet exchange that the lab starts itself, with its own binaries, after everything the learner ran is dead. */
export const probeActionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ping"),
    id,
    from: placeSchema,
    to: ipv4Schema,
    count: z.int().min(1).max(5).default(1),
    waitMs: z
      .union([z.int().min(1000).max(10000), z.literal("stage")])
      .default(1000)
      .describe(
        "How long to wait for an answer to the last packet; on a machine that is busy, longer. `stage`, for a ping that should get none: until the stage's other actions have their answers, and a moment more, which fits any machine's speed.",
      ),
  }),
  z.strictObject({
    kind: z.literal("tcp"),
    id,
    from: placeSchema,
    to: ipv4Schema,
    port: z.int().min(1).max(65535),
    waitMs: z
      .int()
      .min(1000)
      .max(10000)
      .default(5000)
      .describe(
        "How long the attempt may take, on a machine that is busy longer, the start of the program that makes it included: generous, for slow machines.",
      ),
  }),
]);
export type ProbeAction = z.infer<typeof probeActionSchema>;

/**
 * A step of the probing: learned neighbours are flushed everywhere, captures start, all actions run at once,
 * captures stop, then neighbour tables and bridge FDBs are read.
 */
export const stageSchema = z.strictObject({
  id,
  captures: z.array(deviceRefSchema).default([]).describe("Devices on which every ARP and IPv4 frame is captured."),
  actions: z.array(probeActionSchema).min(1),
});
export type Stage = z.infer<typeof stageSchema>;
