import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CorpusEntry } from "../../checker/src/authoring/corpus.ts";
import type { Runnable } from "../../checker/src/authoring/inspect.ts";
import { tarball, zip } from "../../checker/src/intake/testing/archives.ts";
import { type Expected, type Files, type GeneratedLearner, madeOwn, scriptFiles } from "./learner.ts";

/** Scripts that fail in any exercise, each in another way. */
const hostile = ["prints-a-verdict", "fork-bomb", "prints-without-end", "kills-everything", "loops-without-end", "paints-the-terminal"];

/** Names that make trouble for terminals, file systems and spreadsheets. */
const oddNames = ["-rf", "=1+1", "李雷", "משה", "\u202eevil", "e\u0301ve", "\u00e9ve", "a b\nc", "$(id)", "CON", "Ann", "ann"];

type Kind = (of: { exercises: readonly Runnable[]; turn: number; name: string }) => Promise<Pick<GeneratedLearner, "files" | "expected">>;

/** What learners hand in. The class has them in turn. */
const kinds: Record<string, Kind> = {
  right: async ({ exercises, turn, name }) => corpusOf(exercises, turn, name, ["solution", "alternative"], (slug) => slug),
  wrong: async ({ exercises, turn, name }) => corpusOf(exercises, turn, name, ["mistake"], (slug) => slug),
  wrongElsewhere: async ({ exercises, turn, name }) =>
    corpusOf(exercises, turn, name, ["mistake"], (slug) => `my homework/Exercise-${slug.slice(0, 2)}`),
  zipped: async ({ exercises, turn, name }) => {
    const { files, expected } = corpusOf(exercises, turn, name, ["mistake", "alternative"], (slug) => slug);
    return { files: { "homework.zip": zip(files) }, expected };
  },
  tarred: async ({ exercises, turn, name }) => {
    const { files, expected } = corpusOf(exercises, turn, name, ["solution", "mistake"], (slug) => `work/${slug}`);
    const entries = Object.entries(files).map(([path, content]) => ({ name: path, content }));
    return { files: { "homework.tar.gz": await tarball(entries) }, expected };
  },
  hostile: async ({ exercises, turn, name }) => {
    const script = readFileSync(new URL(`../hostile/${hostile[turn % hostile.length]}.sh`, import.meta.url), "utf8");
    return forEach(exercises, { kind: "failed" }, (slug, hosts) => madeOwn(filled(slug, hosts, script), name));
  },
  started: async ({ exercises }) =>
    forEach(exercises, { kind: "failed" }, (slug, _, entries) => scriptFiles(slug, chosen(entries, ["start"], 0))),
  empty: async ({ exercises }) => forEach(exercises, { kind: "unrunnable" }, (slug, hosts) => filled(slug, hosts, "")),
  misnamed: async ({ exercises }) =>
    forEach(exercises, { kind: "unrunnable" }, (slug, hosts) =>
      filled(
        slug,
        hosts.map((host) => `my-${host}`),
        "id\n",
      ),
    ),
  nothing: async ({ exercises }) => forEach(exercises, { kind: "absent" }, (slug) => ({ [`${slug}/README.md`]: "Sorry." })),
  damaged: async ({ exercises }) => {
    const { expected } = forEach(exercises, { kind: "errored" }, () => ({}));
    return { files: { "homework.zip": zip({ "04-proxy-arp/host1.sh": "id\n" }).subarray(0, 40) }, expected };
  },
  bomb: async ({ exercises, turn, name }) => {
    const { files, expected } = corpusOf(exercises, turn, name, ["mistake"], (slug) => slug);
    const zeros = await tarball([{ name: "zeros", content: new Uint8Array(65 * 2 ** 20) }]);
    return { files: { ...files, "bomb.tar.gz": zeros }, expected };
  },
};

export const kindNames = Object.keys(kinds);

/** So many learners, with what each hands in and what must come of it. */
export async function generateClass(learners: number, exercises: readonly Runnable[]): Promise<GeneratedLearner[]> {
  const made = Array.from({ length: learners }, async (_, index): Promise<GeneratedLearner> => {
    const turn = Math.floor(index / kindNames.length);
    const kind = kinds[kindNames[index % kindNames.length] ?? ""];
    if (kind === undefined) throw new Error("There is a kind for each learner.");
    const name = oddNames[index] ?? `learner ${index}`;
    return { name, ...(await kind({ exercises, turn, name: `learner ${index}` })) };
  });
  return Promise.all(made);
}

/** Puts a class into a folder, with a folder for each learner. */
export async function writeClass(folder: string, learners: readonly GeneratedLearner[]): Promise<void> {
  for (const { name, files } of learners) {
    await mkdir(join(folder, name), { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, name, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
}

/** A submission of each exercise's own, of one of the kinds, another one in each turn. */
function corpusOf(
  exercises: readonly Runnable[],
  turn: number,
  name: string,
  ofKinds: CorpusEntry["kind"][],
  folderOf: (slug: string) => string,
): Pick<GeneratedLearner, "files" | "expected"> {
  const files: Files = {};
  const expected = new Map<string, Expected>();
  for (const [index, { exercise, entries }] of exercises.entries()) {
    const entry = chosen(entries, ofKinds, turn + index);
    Object.assign(files, madeOwn(scriptFiles(folderOf(exercise.slug), entry), name));
    expected.set(exercise.slug, { kind: "corpus", expectation: entry.expectation });
  }
  return { files, expected };
}

function chosen(entries: readonly CorpusEntry[], ofKinds: CorpusEntry["kind"][], number: number): CorpusEntry {
  const candidates = entries.filter(({ kind }) => ofKinds.includes(kind));
  const entry = candidates[number % candidates.length];
  if (entry === undefined) throw new Error(`An exercise has no ${ofKinds.join(" or ")}.`);
  return entry;
}

function forEach(
  exercises: readonly Runnable[],
  expected: Expected,
  filesOf: (slug: string, hosts: string[], entries: readonly CorpusEntry[]) => Files,
): Pick<GeneratedLearner, "files" | "expected"> {
  const files: Files = {};
  for (const { exercise, entries } of exercises) {
    Object.assign(files, filesOf(exercise.slug, Object.keys(entries[0]?.submission.scripts ?? {}), entries));
  }
  return { files, expected: new Map(exercises.map(({ exercise }) => [exercise.slug, expected])) };
}

function filled(slug: string, hosts: readonly string[], script: string): Files {
  return Object.fromEntries(hosts.map((host) => [`${slug}/${host}.sh`, script]));
}
