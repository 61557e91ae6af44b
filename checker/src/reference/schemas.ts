import type * as z from "zod";
import { gradebookSchema } from "../classroom/gradebook-json.ts";
import { similaritySchema } from "../similarity/json.ts";
import { traceSchema } from "../timeline/json.ts";
import { verdictSchema } from "../verdict/json.ts";
import { jsonSchemaOf } from "./json-schema.ts";

/** The public JSON contracts by name: `docs/reference/<name>.schema.json` holds each. */
const contracts = { verdict: verdictSchema, trace: traceSchema, gradebook: gradebookSchema, similarity: similaritySchema };

/** The files of `docs/reference` that are made from the schemas in the code: name → text. JSON Schema, draft 2020-12. */
export function schemaFiles(): Map<string, string> {
  return new Map(Object.entries(contracts).map(([name, contract]) => [`${name}.schema.json`, textOf(contract)]));
}

function textOf(contract: z.ZodType): string {
  return `${JSON.stringify(jsonSchemaOf(contract), null, 2)}\n`;
}
