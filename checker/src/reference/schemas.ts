import * as z from "zod";
import { similaritySchema } from "../similarity/json.ts";
import { traceSchema } from "../timeline/json.ts";
import { verdictSchema } from "../verdict/json.ts";

/** The public JSON contracts by name: `docs/reference/<name>.schema.json` holds each. */
const contracts = { verdict: verdictSchema, trace: traceSchema, similarity: similaritySchema };

/** The files of `docs/reference` that are made from the schemas in the code: name → text. JSON Schema, draft 2020-12. */
export function schemaFiles(): Map<string, string> {
  return new Map(Object.entries(contracts).map(([name, contract]) => [`${name}.schema.json`, textOf(contract)]));
}

/** As of input, which leaves other fields alone: fields may be added to a contract, and old readers must take them. */
function textOf(contract: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(contract, { target: "draft-2020-12", io: "input" }), null, 2)}\n`;
}
