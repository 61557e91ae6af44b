import { slugSchema } from "../exercise/exercise.ts";
import type { Finding } from "./finding.ts";

const orderFile = "exercises/order.json";
/** As long as the formatter lets a line be. */
const lineLength = 140;

/** What is wrong with an exercise's place among the others. `folders`: the names of all that are there. */
export function orderFindings(slug: string, order: readonly string[], folders: readonly string[]): Finding[] {
  if (!folders.includes(slug)) return [folderMissing(slug)];
  const places = order.filter((other) => other === slug).length;
  return [
    ...(slugSchema.safeParse(slug).success ? [] : [badSlug(slug)]),
    ...(places === 0 ? [notInOrder(slug)] : []),
    ...(places > 1 ? [twiceInOrder(slug)] : []),
    ...folders.filter((other) => other !== slug && numberOf(other) === numberOf(slug)).map((other) => numberTaken(slug, other)),
  ];
}

/** `09-vxlan` → `09`. */
export function numberOf(slug: string): string {
  return slug.slice(0, 2);
}

/** The order with an exercise more, before the first one with a higher number. */
export function withExercise(order: readonly string[], slug: string): string[] {
  const later = order.findIndex((other) => numberOf(other) > numberOf(slug));
  return later < 0 ? [...order, slug] : order.toSpliced(later, 0, slug);
}

/** The order file's text, formatted as the formatter does. */
export function orderText(order: readonly string[]): string {
  const names = order.map((slug) => JSON.stringify(slug));
  const line = `[${names.join(", ")}]`;
  return `${line.length <= lineLength ? line : `[\n  ${names.join(",\n  ")}\n]`}\n`;
}

function folderMissing(slug: string): Finding {
  const next = "Make the folder, or take the name out of order.json.";
  return { code: "folder-missing", where: orderFile, problem: `It names ${slug}, and there is no such folder.`, next };
}

function badSlug(slug: string): Finding {
  const next = "Call it by two digits and lower-case words with hyphens between: 09-vxlan.";
  return { code: "bad-slug", where: `exercises/${slug}`, problem: "This is no name for an exercise.", next };
}

function notInOrder(slug: string): Finding {
  const next = `Add "${slug}" where it belongs among the others.`;
  return { code: "not-in-order", where: orderFile, problem: `${slug} is not in it, so nobody would find the exercise.`, next };
}

function twiceInOrder(slug: string): Finding {
  return { code: "twice-in-order", where: orderFile, problem: `It names ${slug} more than once.`, next: "Leave one of them." };
}

function numberTaken(slug: string, other: string): Finding {
  const problem = `${other} has the same number, so that exercise-${numberOf(slug)} is both.`;
  return { code: "number-taken", where: `exercises/${slug}`, problem, next: "Give one of the two a number of its own." };
}
