import type { Locale } from "../exercise/localized.ts";
import { fieldsOf, itemOf, type JsonSchema, keyedValueOf, namedType, variantsOf } from "./json-schema.ts";
import { translated } from "./translations.ts";
import { type Words, wordsOf } from "./words.ts";

/** `linkTo`: the link to a named type's description, `[place](#place)`. */
export type ListContext = { locale: Locale; linkTo: (type: string) => string };

/** An object's fields as a nested Markdown list: what each takes, and what it says. */
export function fieldList(object: JsonSchema, context: ListContext): string {
  return fieldLines(object, context).join("\n");
}

/** What is in a type, as such a list: an object's fields, or those of each object that may stand there; empty of anything else. */
export function insideList(type: JsonSchema, context: ListContext): string {
  return insideLines(type, context).join("\n");
}

/** What a type says of itself, and of the objects in it that have no name. */
export function descriptionOf(schema: JsonSchema, { locale }: ListContext): string {
  const inside = variantsOf(contentOf(schema));
  const own = inside.length === 1 && inside[0] !== schema ? inside : [];
  const texts = [schema, ...own].flatMap(({ description }) => description ?? []);
  return [...new Set(texts)].map((text) => translated(text, locale)).join(wordsOf[locale].gap);
}

function fieldLines(object: JsonSchema, context: ListContext): string[] {
  return fieldsOf(object).flatMap(([name, field]) => {
    const required = object.required?.includes(name) ?? false;
    const takes = [`**\`${name}\`**`, typePhrase(field, context), ...bounds(field, required, wordsOf[context.locale])].join(" · ");
    return item([takes, descriptionOf(field, context)], insideLines(contentOf(field), context));
  });
}

/** The fields of an object that has no name; of several such objects, each by itself. */
function insideLines(content: JsonSchema, context: ListContext): string[] {
  const objects = variantsOf(content).filter((variant) => variant.properties !== undefined);
  const [only] = objects;
  if (objects.length === 1 && only !== undefined) return fieldLines(only, context);
  return objects.flatMap((variant) => {
    const [mark, fields] = withoutMark(variant);
    const description = descriptionOf(variant, context);
    return mark === undefined ? fieldLines(fields, context) : item([mark, description], fieldLines(fields, context));
  });
}

/** What tells an object from the others that may stand in its place, `kind: "ping"`, and its other fields. */
function withoutMark(variant: JsonSchema): [mark: string | undefined, fields: JsonSchema] {
  const found = fieldsOf(variant).find(([, field]) => field.const !== undefined);
  if (found === undefined) return [undefined, variant];
  const [name, { const: value }] = found;
  const properties = Object.fromEntries(fieldsOf(variant).filter(([other]) => other !== name));
  return [`\`${name}: ${JSON.stringify(value)}\``, { ...variant, properties }];
}

function item([takes, description]: [string, string], inside: string[]): string[] {
  const head = description === "" ? [takes] : [`${takes}\\`, description];
  return [...head, ...inside].map((line, index) => `${index === 0 ? "- " : "  "}${line}`);
}

/** What stands in a list or under an object's keys; anything else is its own content. */
function contentOf(schema: JsonSchema): JsonSchema {
  return itemOf(schema) ?? keyedValueOf(schema) ?? schema;
}

function typePhrase(schema: JsonSchema, context: ListContext): string {
  const words = wordsOf[context.locale];
  const name = namedType(schema);
  if (name !== undefined) return context.linkTo(name);
  const element = itemOf(schema);
  if (element !== undefined) return isObject(element) ? words.listOfObjects : words.listOf(typePhrase(element, context));
  const value = keyedValueOf(schema);
  if (value !== undefined) return isObject(value) ? words.objectByKey : words.byKey(typePhrase(value, context));
  const variants = variantsOf(schema);
  if (variants.length > 1)
    return choice(
      variants.map((variant) => typePhrase(variant, context)),
      words,
    );
  return plainType(schema, words);
}

function isObject(schema: JsonSchema): boolean {
  return variantsOf(schema).every(({ properties }) => properties !== undefined);
}

function plainType({ type, const: value, enum: values, minimum, maximum }: JsonSchema, words: Words): string {
  if (value !== undefined) return `\`${JSON.stringify(value)}\``;
  if (values !== undefined)
    return choice(
      values.map((one) => `\`${JSON.stringify(one)}\``),
      words,
    );
  const types = [type ?? []].flat();
  return choice(
    types.map((one) => (one === "integer" ? wholeNumber(words, minimum, maximum) : (plainTypes(words)[one] ?? one))),
    words,
  );
}

/** `a, b or c`. */
function choice(types: string[], { comma, or }: Words): string {
  const all = [...new Set(types)];
  return [all.slice(0, -1).join(comma), ...all.slice(-1)].filter((part) => part !== "").join(or);
}

const plainTypes = (words: Words): Record<string, string> => ({
  string: words.text,
  number: words.number,
  boolean: `\`true\`${words.or}\`false\``,
  object: words.object,
  null: "`null`",
});

/** Zod says of an integer without bounds that it is one that JavaScript can hold. */
function wholeNumber(words: Words, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): string {
  if (least === Number.MIN_SAFE_INTEGER) return words.wholeNumber;
  return most === Number.MAX_SAFE_INTEGER ? words.wholeNumberFrom(least) : words.wholeNumberBetween(least, most);
}

function bounds({ minItems = 0, default: preset }: JsonSchema, required: boolean, words: Words): string[] {
  if (preset !== undefined) return [words.default(`\`${JSON.stringify(preset)}\``)];
  return [...(minItems > 0 ? [words.notEmpty] : []), ...(required ? [] : [words.optional])];
}
