import * as z from "zod";

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** As of input, which leaves other fields alone: fields may be added to a contract, and old readers must take them. */
export function jsonSchemaOf(type: z.ZodType): JsonSchema {
  return z.toJSONSchema(type, { target: "draft-2020-12", io: "input" });
}

/** An object's fields by name; none of anything else. */
export function fieldsOf({ properties = {} }: JsonSchema): [name: string, field: JsonSchema][] {
  return Object.entries(properties).map(([name, field]) => [name, schemaOf(field)]);
}

/** Each of the types that a value may have; of most, the one. */
export function variantsOf(schema: JsonSchema): JsonSchema[] {
  return schema.oneOf ?? schema.anyOf ?? [schema];
}

/** What a list holds; undefined where it is none. */
export function itemOf({ items }: JsonSchema): JsonSchema | undefined {
  return items === undefined || Array.isArray(items) ? undefined : schemaOf(items);
}

/** What an object holds under keys of the reader's own; undefined where it has none. */
export function keyedValueOf({ additionalProperties }: JsonSchema): JsonSchema | undefined {
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}

/** The name among `$defs` of the type that it is, where it has one of its own. */
export function namedType({ $ref }: JsonSchema): string | undefined {
  return $ref?.replace(/^#\/\$defs\//, "");
}

function schemaOf(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === "boolean" ? {} : schema;
}
