import * as z from "zod";
import { type StoppingPoint, stoppingPointSchema } from "../diagnosis/stopping-point.ts";
import { type Localized, localizedSchema } from "../exercise/localized.ts";
import type { SubmissionFiles } from "./exercise-files.ts";
import type { Finding } from "./finding.ts";
import { textFindings } from "./texts.ts";

/**
 * What a `mistake.json` says: the ids of just those checks that fail, where the packets of the first lost ping stop (nothing where no
 * ping is lost), and the mistake in words.
 */
export type Mistake = { fails: string[]; stops?: StoppingPoint | undefined; title: Localized };

const mistakeSchema = z.strictObject({
  fails: z
    .array(z.string())
    .min(1)
    .refine((ids) => new Set(ids).size === ids.length, "One of them stands here twice."),
  stops: stoppingPointSchema.optional(),
  title: localizedSchema,
});

/** Reads a mistake's `mistake.json`; `ids` are those of all checks that can fail. */
export function readMistake(
  { name, mistakeJson }: SubmissionFiles,
  ids: readonly string[],
): { mistake: Mistake | null; findings: Finding[] } {
  const where = `${name}/mistake.json`;
  if (mistakeJson === null) return { mistake: null, findings: [{ code: "mistake-json-missing", where, ...missing }] };
  const value = parseJson(new TextDecoder().decode(mistakeJson));
  if (value === undefined) return { mistake: null, findings: [{ code: "mistake-json-invalid", where, ...notJson }] };
  const parsed = mistakeSchema.safeParse(value);
  if (!parsed.success) return { mistake: null, findings: parsed.error.issues.map((issue) => invalid(issue, where)) };
  const { title, fails } = parsed.data;
  const unknown = fails.filter((id) => !ids.includes(id)).map((id) => unknownCheck(id, where));
  return { mistake: unknown.length > 0 ? null : parsed.data, findings: [...unknown, ...textFindings(title, `${where}: title`)] };
}

/** undefined: no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid({ path, message }: { path: PropertyKey[]; message: string }, where: string): Finding {
  if (path[0] === "title") return { code: "mistake-without-title", where, ...untitled };
  return {
    code: "mistake-json-invalid",
    where: path.length === 0 ? where : `${where}: ${path.join(".")}`,
    problem: message,
    next: example,
  };
}

function unknownCheck(id: string, where: string): Finding {
  return {
    code: "unknown-check",
    where: `${where}: fails`,
    problem: `The exercise has no check called ${id}.`,
    next: "Name the ids of the checks that fail, as they stand in exercise.ts.",
  };
}

const example = 'Write it like this: { "fails": ["pod1-wire"], "title": { "en": "…", "zh-Hans": "…" } }';
const missing = { problem: "There is no mistake.json, so nobody knows what should fail.", next: example };
const notJson = { problem: "This is not JSON.", next: example };
const untitled = {
  problem: "The mistake has no title in both languages.",
  next: 'Say the mistake in words: "title": { "en": "…", "zh-Hans": "…" }.',
};
