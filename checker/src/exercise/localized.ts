import * as z from "zod";

/** The languages that every text a reader sees is written in. */
export const locales = ["en", "zh-Hans"] as const;
export type Locale = (typeof locales)[number];

/** One text in every language of {@link locales}. */
export const localizedSchema = z
  .strictObject({ en: z.string().min(1).describe("English."), "zh-Hans": z.string().min(1).describe("Simplified Chinese.") })
  .meta({ id: "text", title: "text in both languages", description: "What stands in `backticks` is shown as code." });
export type Localized = z.infer<typeof localizedSchema>;
