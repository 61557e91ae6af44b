import { usePluginData } from "@docusaurus/useGlobalData";
// Every page needs this, so the small one.
import * as z from "zod/mini";

const lessonSchema = z.object({
  /** Its exercise's too: `04-proxy-arp`. */
  slug: z.string(),
  /** Docusaurus' name of its page: `lessons/proxy-arp`. */
  docId: z.string(),
  title: z.string(),
  description: z.string(),
  permalink: z.string(),
  /** The ids of its Predict questions. */
  predictions: z.array(z.string()),
});
const dataSchema = z.object({ lessons: z.array(lessonSchema) });

/** A lesson as other pages know it, in the page's language. */
export type Lesson = z.infer<typeof lessonSchema>;

/** Every lesson, in order. */
export function useLessons(): Lesson[] {
  return dataSchema.parse(usePluginData("podwire-lessons")).lessons;
}
