import * as z from "zod";
import type { Similarity } from "./similarity.ts";

const text = z.string();
const part = z.number().min(0).max(1);

const pairSchema = z
  .object({
    first: text.describe("A learner."),
    second: text.describe("Another."),
    similarity: part.describe("Which part of the lines that either wrote on their own both have."),
    shared: z
      .array(z.object({ first: text, second: text }).describe("One line, as each of the two wrote it. Untrusted."))
      .describe("The lines that both have, without those of the starter, of the solution and of many others."),
  })
  .describe("Two learners whose scripts are alike.");

/** The public contract of a similarity report. Fields may be added to it under this name; none is removed or changes its meaning. */
export const similaritySchema = z
  .object({
    schema: z.literal("lab-check/similarity/v1"),
    exercises: z.array(
      z.object({
        exercise: text.describe("`exercise-04`."),
        threshold: part.describe("From which similarity on two are named."),
        learners: z.int().min(0).describe("How many handed something in."),
        compared: z.int().min(0).describe("How many of them wrote enough of their own to be compared."),
        clusters: z
          .array(z.object({ learners: z.array(text), pairs: z.array(pairSchema).describe("The most alike first.") }))
          .describe("Groups in which each learner's scripts are alike to some other's."),
      }),
    ),
  })
  .describe("Whose scripts are alike. That is a reason to look, and proves nothing.");
export type SimilarityJson = z.infer<typeof similaritySchema>;

/** Reports on several exercises as the public object. */
export function similarityJson(exercises: Similarity[]): SimilarityJson {
  return { schema: "lab-check/similarity/v1", exercises };
}
