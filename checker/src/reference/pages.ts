import { checkSchema } from "../exercise/check.ts";
import { type ExerciseManifest, exerciseSchema } from "../exercise/exercise.ts";
import type { Locale } from "../exercise/localized.ts";
import { verdictSchema } from "../verdict/json.ts";
import { descriptionOf, fieldList, insideList, type ListContext } from "./field-list.ts";
import { findingsByKind } from "./findings.ts";
import { fieldsOf, type JsonSchema, jsonSchemaOf, variantsOf } from "./json-schema.ts";
import { pageTexts } from "./page-texts.ts";
import { translated } from "./translations.ts";
import { wordsOf } from "./words.ts";

type CheckEntry = ExerciseManifest["checks"][number];

/** The reference's pages by name, `docs/reference/<name>.md`. `manifests`: where the examples are taken from. */
export function referencePages(locale: Locale, manifests: readonly ExerciseManifest[]): Record<string, string> {
  return {
    manifest: manifestPage(locale),
    checks: checksPage(locale, manifests),
    verdict: page(locale, "verdict", [fieldList(jsonSchemaOf(verdictSchema), contextOf(locale, {}))]),
  };
}

/** Checks have a page of their own. */
function manifestPage(locale: Locale): string {
  const { $defs = {}, ...schema } = jsonSchemaOf(exerciseSchema);
  const { check, ...types } = $defs;
  const context = contextOf(locale, $defs, { check: "checks.md" });
  return page(locale, "manifest", [fieldList(schema, context), ...typeSections(namedIn(schema, types), context)]);
}

function checksPage(locale: Locale, manifests: readonly ExerciseManifest[]): string {
  const { check = {}, ...types } = jsonSchemaOf(checkSchema).$defs ?? {};
  const kinds = variantsOf(check);
  const context = contextOf(locale, types);
  const common = commonFields(kinds);
  const examples = manifests.flatMap(({ checks }) => checks);
  return page(locale, "checks", [
    `## ${pageTexts.common[locale]}`,
    fieldList(common, context),
    ...kinds.flatMap((kind) => kindSection(kind, common, examples, context)),
    ...typeSections(types, context),
  ]);
}

function page(locale: Locale, name: "manifest" | "checks" | "verdict", sections: string[]): string {
  const head = [`# ${pageTexts[`${name}Title`][locale]}`, pageTexts.generated[locale], pageTexts[name][locale]];
  return `${[...head, ...sections].join("\n\n")}\n`;
}

/** `elsewhere`: the pages of types that this page does not describe. */
function contextOf(locale: Locale, types: Record<string, JsonSchema>, elsewhere: Record<string, string> = {}): ListContext {
  return { locale, linkTo: (type) => `[${titleOf(type, types, locale)}](${elsewhere[type] ?? `#${type}`})` };
}

function titleOf(type: string, types: Record<string, JsonSchema>, locale: Locale): string {
  return translated(types[type]?.title ?? type, locale);
}

/** The fields that all kinds of check have alike. */
function commonFields([first = {}, ...others]: JsonSchema[]): JsonSchema {
  const inAll = fieldsOf(first).filter(([name]) => name !== "kind" && others.every(({ properties }) => properties?.[name] !== undefined));
  return { ...first, properties: Object.fromEntries(inAll) };
}

function kindSection(schema: JsonSchema, common: JsonSchema, examples: CheckEntry[], context: ListContext): string[] {
  const { const: kind } = new Map(fieldsOf(schema)).get("kind") ?? {};
  const own = fieldsOf(schema).filter(([name]) => name !== "kind" && common.properties?.[name] === undefined);
  const findings = new Map(Object.entries(findingsByKind)).get(String(kind)) ?? [];
  const example = shortest(examples.filter((check) => check.kind === kind).map(codeOf));
  return [
    `## ${kind} {#${kind}}`,
    descriptionOf(schema, context),
    fieldList({ ...schema, properties: Object.fromEntries(own) }, context),
    pageTexts.findings[context.locale] + findings.map((finding) => `\`${finding}\``).join(wordsOf[context.locale].comma),
    ...(example === undefined ? [] : [`${pageTexts.example[context.locale]}\n\n\`\`\`ts\n${example}\n\`\`\``]),
  ];
}

/** A check without what every check has. */
function codeOf({ id, title, points, needs, hints, ...own }: CheckEntry): string {
  return JSON.stringify(own, null, 2).replace(/"(\w+)":/g, "$1:");
}

function shortest(texts: string[]): string | undefined {
  return texts.toSorted((one, other) => one.length - other.length)[0];
}

function typeSections(types: Record<string, JsonSchema>, context: ListContext): string[] {
  return [
    `## ${pageTexts.types[context.locale]} {#types}`,
    ...Object.entries(types).flatMap(([name, type]) => {
      const fields = insideList(type, context);
      return [`### ${titleOf(name, types, context.locale)} {#${name}}`, descriptionOf(type, context), ...(fields === "" ? [] : [fields])];
    }),
  ];
}

/** The types that a schema names, and that these name. */
function namedIn(schema: object, types: Record<string, JsonSchema>): Record<string, JsonSchema> {
  const known = new Set<string>();
  const visit = (value: unknown): void => {
    for (const [, name = ""] of JSON.stringify(value).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (known.has(name) || types[name] === undefined) continue;
      known.add(name);
      visit(types[name]);
    }
  };
  visit(schema);
  return Object.fromEntries(Object.entries(types).filter(([name]) => known.has(name)));
}
