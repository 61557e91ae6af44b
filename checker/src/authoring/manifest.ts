import * as z from "zod";
import { hintKeysOf } from "../checks/index.ts";
import type { Check } from "../exercise/check.ts";
import { type Exercise, exerciseSchema } from "../exercise/exercise.ts";
import { locales } from "../exercise/localized.ts";
import { manifestName } from "./exercise-files.ts";
import type { Finding } from "./finding.ts";

export type ReadManifest = { status: "valid"; exercise: Exercise } | { status: "invalid"; findings: Finding[] };

const languages = { en: "English (en)", "zh-Hans": "Simplified Chinese (zh-Hans)" };

/** Reads what an `exercise.ts` exports: either an exercise that a lab can run, or everything that is wrong with it. */
export function readManifest(value: unknown): ReadManifest {
  const parsed = exerciseSchema.safeParse(value);
  if (!parsed.success) return { status: "invalid", findings: parsed.error.issues.map((issue) => invalid(issue, value)) };
  const findings = parsed.data.checks.flatMap(unknownHints);
  return findings.length > 0 ? { status: "invalid", findings } : { status: "valid", exercise: parsed.data };
}

/** `["checks", 2, "title"]` → `exercise.ts: checks.pod1-wire.title`: what stands in a list is called by its id or its name. */
export function manifestPath(root: unknown, path: readonly PropertyKey[]): string {
  let value = root;
  let said = "";
  for (const key of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
    const name = typeof key === "number" ? nameOf(value) : String(key);
    said += name === undefined ? `[${String(key)}]` : `${said && "."}${name}`;
  }
  return said === "" ? manifestName : `${manifestName}: ${said}`;
}

const namedSchema = z.object({ id: z.string().min(1).optional(), name: z.string().min(1).optional() });

function nameOf(value: unknown): string | undefined {
  const named = namedSchema.safeParse(value).data;
  return named?.id ?? named?.name;
}

function invalid({ path, message }: { path: PropertyKey[]; message: string }, root: unknown): Finding {
  const last = path.at(-1);
  const language = locales.find((locale) => locale === last);
  if (language !== undefined)
    return {
      code: "translation-missing",
      where: manifestPath(root, path.slice(0, -1)),
      problem: `There is no text in ${languages[language]}.`,
      next: "Write it: everything that a reader sees is in both languages.",
    };
  const where = manifestPath(root, path);
  if (last === "id" || last === "slug")
    return {
      code: "bad-id",
      where,
      problem: `This is no name that can be used (${message}).`,
      next: "Use lower-case letters and digits, with single hyphens between words.",
    };
  return {
    code: "manifest-invalid",
    where,
    problem: message,
    next: "Correct the manifest. docs/reference/manifest.md and checks.md describe its fields.",
  };
}

/** Hints for something that the check never finds would never be shown. */
function unknownHints(check: Check): Finding[] {
  const known = hintKeysOf(check);
  return Object.keys(check.hints)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      code: "unknown-hint",
      where: `${manifestName}: checks.${check.id}.hints.${key}`,
      problem: `The check never finds "${key}", so nobody would see this hint.`,
      next: `Name one of its findings: ${known.join(", ")}.`,
    }));
}
