import * as z from "zod";
import { checkSchema } from "./check.ts";
import { inconsistencies } from "./consistency.ts";
import { localizedSchema } from "./localized.ts";
import { stageSchema } from "./probe.ts";
import { kernelNeedSchema, topologySchema } from "./topology.ts";
import { type Seeding, variableSchema } from "./variable.ts";

/** An exercise's name: its number among the others, then words. */
export const slugSchema = z.string().regex(/^\d\d(-[a-z0-9]+)+$/);

/** An exercise's manifest: everything about it but the scripts, as data. */
export const exerciseSchema = z
  .strictObject({
    format: z.literal(1).describe("The version of this format."),
    slug: slugSchema.describe("The folder's name; `04-proxy-arp` is called `exercise-04` on the command line."),
    title: localizedSchema.describe("What the exercise is about, in a few words."),
    task: localizedSchema.describe("What to build, in a few sentences: names, addresses, and what must work at the end."),
    topology: topologySchema.describe("What is there before the learners' scripts run."),
    needs: z.array(kernelNeedSchema).describe("What the kernel must be able to do. A machine whose kernel cannot is not taken."),
    stages: z.array(stageSchema).describe("What is tried on the finished network, stage by stage, in this order."),
    checks: z.array(checkSchema).min(1).describe("What must hold at the end, in the order of the report. Their points are 100 together."),
    hints: z.array(localizedSchema).min(1).describe("Progressive hints, from a nudge to nearly the command."),
    variables: z
      .array(variableSchema)
      .default([])
      .describe("What a seed changes: numbers and names that a learner types. What the lab gives, such as uplinks, stays."),
  })
  .superRefine((exercise, context) => {
    for (const message of inconsistencies(exercise)) context.addIssue({ code: "custom", message });
  });
/** `seeding`: where it has a learner's own numbers (seed/seeded.ts). No author writes it. */
export type Exercise = z.infer<typeof exerciseSchema> & { seeding?: Seeding };

/** A manifest as its author writes it: what has a default may be left out. */
export type ExerciseManifest = z.input<typeof exerciseSchema>;

/** `04-proxy-arp` → `exercise-04`. */
export function exerciseId(exercise: Pick<Exercise, "slug">): string {
  return `exercise-${exercise.slug.slice(0, 2)}`;
}
