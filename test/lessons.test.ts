import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openCheckout } from "../checker/src/cli/checkout.ts";
import { readLesson } from "../checker/src/cli/read-lesson.ts";
import type { Recordings } from "../checker/src/recording/recordings.ts";
import order from "../exercises/order.json" with { type: "json" };
import { type LessonPage, readLessonPage } from "./lesson-page.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const english = join(root, "docs/lessons");
const chinese = join(root, "i18n/zh-Hans/docusaurus-plugin-content-docs/current/lessons");
const recordings = join(english, "recordings");

/** The sections with which every lesson ends. */
const closing = ["break-it", "without-looking", "your-turn", "what-real-systems-do", "notes-on-the-source", "further-reading"];

const slugs = (await readdir(english)).filter((file) => file.endsWith(".mdx")).map((file) => basename(file, ".mdx"));

describe.each(slugs)("%s", async (slug) => {
  const page = await readLessonPage(join(english, `${slug}.mdx`));
  const translation = await readLessonPage(join(chinese, `${slug}.mdx`));
  const recorded: Recordings = JSON.parse(await readFile(join(recordings, `${slug}.json`), "utf8"));

  it("teaches an exercise, and leads to its lab", () => {
    expect(order).toContain(slug);
    expect(partsOf(page, "Lab")).toEqual([slug]);
  });

  it("lets the reader predict and recall, each under an id of its own", () => {
    const ids = [...partsOf(page, "Predict"), ...partsOf(page, "Recall")];
    expect(partsOf(page, "Predict").length).toBeGreaterThanOrEqual(2);
    expect(partsOf(page, "Recall").length).toBeGreaterThanOrEqual(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has the reader act within 300 words", () => {
    expect(page.wordsBeforeAction).toBeLessThanOrEqual(300);
  });

  it("ends with the sections that every lesson has", () => {
    expect(page.sections.slice(-closing.length)).toEqual(closing);
  });

  it("has the same parts in the same order in both languages", () => {
    expect(translation.parts.map(({ kind, id }) => `${kind} ${id}`)).toEqual(page.parts.map(({ kind, id }) => `${kind} ${id}`));
    expect(translation.sections.slice(-closing.length)).toEqual(closing);
    expect(translation.sections.length).toBe(page.sections.length);
  });

  it("has one right answer to each prediction, the same in both languages", () => {
    const rights = (of: LessonPage) =>
      of.parts.filter(({ kind }) => kind === "Predict").map(({ id, options, answer }) => [id, options.length, options.indexOf(answer)]);
    for (const [, , right] of rights(page)) expect(right).toBeGreaterThanOrEqual(0);
    expect(rights(translation)).toEqual(rights(page));
  });

  it("shows no output that was typed by hand", () => {
    // Commands to copy are `sh`; whatever a command printed comes from a recording.
    for (const fence of [...page.fences, ...translation.fences]) expect(fence).toBe("sh");
  });

  it("shows what is recorded, all of it", () => {
    const { commands, captures, pictures } = recorded;
    expect(Object.keys(commands)).toEqual(expect.arrayContaining(partsOf(page, "Recorded")));
    expect(Object.keys(captures)).toEqual(expect.arrayContaining(partsOf(page, "Capture")));
    expect(partsOf(page, "Picture").sort()).toEqual(Object.keys(pictures).sort());
    const shown = new Set([...partsOf(page, "Recorded"), ...partsOf(page, "Capture")]);
    expect(Object.keys(commands).filter((name) => !shown.has(name))).toEqual([]);
  });

  it("was recorded with its scenes, scripts and hosts as they are: if not, npm run record", async () => {
    const { madeFrom } = await readLesson(join(recordings, `${slug}.ts`), await openCheckout(join(root, "exercises")));
    expect(recorded.madeFrom).toBe(madeFrom);
  });
});

function partsOf({ parts }: LessonPage, kind: string): string[] {
  return [...new Set(parts.filter((part) => part.kind === kind).map(({ id }) => id))];
}
