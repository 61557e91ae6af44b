import * as z from "zod";

export const namePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What a check, a stage, an action or a frame is called. */
export const nameSchema = z
  .string()
  .regex(namePattern)
  .meta({ id: "name", title: "name", description: "Lower-case letters and digits, with single hyphens between words: `pod1-wire`." });
