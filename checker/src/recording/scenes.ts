import * as z from "zod";
import { namePattern } from "../exercise/name.ts";

const nameSchema = z.string().regex(namePattern).describe("What a lesson calls it by; unique in its lesson and kind.");

const hostName = z.string().describe("A host of the exercise; its first one, if not said.");

export const stepSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("run"),
      name: nameSchema,
      command: z.string().min(1).describe("As a learner types it on the host; several lines are several commands."),
      host: hostName.optional(),
      capture: z
        .boolean()
        .default(false)
        .describe(
          "Forget learned neighbours, and watch meanwhile every device that was up at the scene's start or its last picture: the lesson's `Capture` of that name.",
        ),
    })
    .describe("A command and what it printed: the lesson's `Recorded` of that name."),
  z
    .strictObject({ kind: z.literal("picture"), name: nameSchema })
    .describe(
      "What is there now, as the kernel has it: the lesson's `Picture` of that name. Looking makes the kernel forget learned neighbours.",
    ),
]);
export type Step = z.infer<typeof stepSchema>;

const scriptSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("solution") }),
  z.strictObject({ kind: z.literal("mistake"), name: z.string() }).describe("One of the exercise's `mistakes`."),
  z
    .strictObject({ kind: z.literal("shell"), hosts: z.record(z.string(), z.string()) })
    .describe("A script per host; none for a host left out."),
]);

const sceneSchema = z
  .strictObject({
    exercise: z.string().describe("The slug of the exercise whose hosts the scene begins with."),
    script: scriptSchema.describe("What is run on the hosts first, as a learner's submission is."),
    steps: z.array(stepSchema).min(1),
  })
  .describe("One fresh lab, and what is done in it in order.");

/** What a lesson shows of real kernels: the default export of `docs/lessons/recordings/<slug>.ts`. */
export const lessonScenesSchema = z.strictObject({ scenes: z.array(sceneSchema).min(1) }).superRefine(({ scenes }, context) => {
  const names = scenes.flatMap(({ steps }) => steps).map(({ kind, name }) => `${kind} "${name}"`);
  for (const name of names.filter((found, index) => names.indexOf(found) < index)) {
    context.addIssue({ code: "custom", message: `Two steps are the same ${name}.` });
  }
});
export type LessonScenes = z.input<typeof lessonScenesSchema>;
export type SceneDefinition = z.output<typeof sceneSchema>;
