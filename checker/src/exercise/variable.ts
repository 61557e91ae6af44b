import * as z from "zod";
import { deviceNameSchema } from "./address.ts";

/** What of an exercise may differ from learner to learner. It stands as the same text wherever the exercise and its scripts speak of it. */
export const variableSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("network"),
      value: z
        .string()
        .regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/)
        .describe("The first three octets of a network's addresses, `10.96.30`. The last octets stay."),
    }),
    z.strictObject({
      kind: z.literal("device"),
      value: deviceNameSchema.regex(/^[A-Za-z0-9]+$/).describe("A device's name, `cali12242800409`: a stem and hexadecimal digits."),
      stem: z
        .string()
        .regex(/^[A-Za-z]+$/)
        .describe("What the name begins with and keeps, `cali`."),
    }),
  ])
  .describe("A network or a name that each learner has their own of, if they are given a seed.");
export type Variable = z.infer<typeof variableSchema>;

/** A variable's value in the source, and a learner's own. */
export type OwnValue = { kind: Variable["kind"]; source: string; own: string };

/** What makes an exercise a learner's own. */
export type Seeding = { seed: string; values: OwnValue[] };
