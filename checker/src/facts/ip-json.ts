import * as z from "zod";
import { FactsError } from "./facts-error.ts";

/**
 * The objects of one JSON array as `ip -j` and `bridge -j` print it (json_print.c, json_writer.c of iproute2).
 * An object that a filter emptied is printed as `{}` and left out here.
 * @throws FactsError when the text is not such an array
 */
export function parseIpJson(text: string, source: string): unknown[] {
  const parsed = parseJson(repairIpJson(text), source);
  if (!Array.isArray(parsed)) throw new FactsError("malformed-file", `${source} is not a JSON array.`);
  return parsed.filter((item) => !isEmptyObject(item));
}

/** Checks data against a schema. @throws FactsError when it does not fit */
export function validated<Schema extends z.ZodType>(schema: Schema, data: unknown, source: string): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new FactsError("malformed-file", `${source} is not as ip prints it. ${z.prettifyError(result.error).slice(0, 500)}`, {
    cause: result.error,
  });
}

export function isIpv4(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text);
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FactsError("malformed-file", `${source} is not JSON.`, { cause });
  }
}

/** A device's name or alias can hold any byte: ip prints control characters raw, and before 6.0 a quote as `\'`, which JSON forbids. */
function repairIpJson(text: string): string {
  return text
    .trim()
    .replace(/\p{Cc}/gu, "\u{fffd}")
    .replace(/\\(.)/gu, (pair, escaped) => (escaped === "'" ? "'" : pair));
}

function isEmptyObject(item: unknown): boolean {
  return typeof item === "object" && item !== null && Object.keys(item).length === 0;
}
