import * as z from "zod";

/** The languages that every text a reader sees is written in. */
export const locales = ["en", "zh-Hans"] as const;
export type Locale = (typeof locales)[number];

/** One text in every language of {@link locales}. */
export const localizedSchema = z
  .strictObject({ en: z.string().min(1), "zh-Hans": z.string().min(1) })
  .describe("One text in English and in Simplified Chinese.");
export type Localized = z.infer<typeof localizedSchema>;
