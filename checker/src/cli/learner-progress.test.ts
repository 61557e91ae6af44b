import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { judged } from "../verdict/test-support.ts";
import { keepProgress, keepVerdict, readProgress } from "./learner-progress.ts";

const row = { id: "exercise-04", slug: "04-proxy-arp", title: { en: "words", "zh-Hans": "文字" }, hosts: ["host1"] };
const file = join("work", row.slug, ".progress.json");
const [monday, tuesday] = [new Date("2026-01-05T10:00:00Z"), new Date("2026-01-06T10:00:00Z")];
const before = process.cwd();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-progress-"));
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(before);
  await rm(folder, { recursive: true });
});

test("nothing is known of an exercise that was not begun", async () => {
  expect(await readProgress(row)).toEqual({ hintsShown: 0, best: null, passedAt: null, gaveUpAt: null, seed: null });
});

test("the best score and the first pass are kept", async () => {
  const passed = judged();
  const failed = { ...passed, status: "failed" as const, score: { earned: 3, possible: 7 } };
  await keepVerdict(row, failed, monday, "en");
  expect(await readProgress(row)).toMatchObject({ best: { earned: 3, possible: 7 }, passedAt: null });
  await keepVerdict(row, passed, monday, "en");
  await keepVerdict(row, failed, tuesday, "en");
  await keepVerdict(row, passed, tuesday, "en");
  expect(await readProgress(row)).toMatchObject({ best: passed.score, passedAt: monday.toISOString() });
});

test("what could not be checked changes nothing", async () => {
  await keepProgress(row, { hintsShown: 2 });
  await keepVerdict(row, { ...judged(), status: "errored", score: { earned: 7, possible: 7 } }, monday, "en");
  expect(await readProgress(row)).toMatchObject({ hintsShown: 2, best: null });
});

test.each(["{", "[]x", '{"hintsShown":-1}', '{"best":{"earned":"all"}}', '{"passedAt":5}'])(
  "a damaged file is set aside: %s",
  async (text) => {
    await mkdir(join("work", row.slug), { recursive: true });
    await writeFile(file, text);
    expect(await readProgress(row)).toMatchObject({ hintsShown: 0 });
    await keepProgress(row, { hintsShown: 1 });
    expect(await readFile(`${file}.damaged`, "utf8")).toBe(text);
    expect(await readProgress(row)).toMatchObject({ hintsShown: 1 });
  },
);

test("a folder that cannot be written costs no verdict", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await writeFile("work", "a file");
  await keepVerdict(row, judged(), monday, "en");
  expect(said).toHaveBeenCalledWith(expect.stringMatching(/progress was not kept: work\/04-proxy-arp cannot be written/));
  said.mockRestore();
  expect(await readdir(".")).toEqual(["work"]);
});
