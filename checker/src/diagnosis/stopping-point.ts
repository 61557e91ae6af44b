import * as z from "zod";
import { placeSchema } from "../exercise/address.ts";
import type { Verdict } from "../verdict/verdict.ts";

/** A diagnosis without its words: what an exercise's author expects of a mistake. */
export const stoppingPointSchema = z.strictObject({
  ping: z.string().describe("The lost ping: the id of a probe."),
  way: z.enum(["there", "back"]),
  place: placeSchema.describe("The place where its packets stop."),
  cause: z
    .string()
    .describe("`no-route`, `not-forwarding`, `firewall`, …; of an ARP question also why nobody answers: `unanswered: not-proxying`."),
});
export type StoppingPoint = z.infer<typeof stoppingPointSchema>;

/** Where a verdict says that packets stop; null where it says nothing of any. */
export function stoppingPointOf({ diagnosis }: Verdict): StoppingPoint | null {
  if (diagnosis === null) return null;
  const { ping, way, place, cause } = diagnosis;
  return { ping, way, place, cause: cause.kind === "unanswered" ? `${cause.kind}: ${cause.silence.kind}` : cause.kind };
}
