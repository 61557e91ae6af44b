import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { type Localized, localizedSchema } from "../exercise/localized.ts";
import type { Submission } from "../lab/check-submission.ts";
import { readScript } from "../lab/script-file.ts";

/** What must come of a script of an exercise's folder. `fails`: the ids of just those checks whose status is `failed`. */
export type Expectation = { kind: "passes" } | { kind: "fails-somewhere" } | { kind: "fails"; checks: string[]; title: Localized };

/** One submission of an exercise's own folder: its solution, its starter, an alternative or a mistake. */
export type CorpusEntry = { name: string; submission: Submission; expectation: Expectation };

const mistakeSchema = z.strictObject({ fails: z.array(z.string()).min(1), title: localizedSchema });

/** Reads every submission in an exercise's folder. Where one leaves a host's script out, that host runs the solution's. */
export async function readCorpus(folder: string, hosts: string[]): Promise<CorpusEntry[]> {
  const solution = join(folder, "solution");
  const entry = async (name: string, path: string, expectation: Expectation): Promise<CorpusEntry> => ({
    name,
    submission: await readScripts(hosts, [path, solution]),
    expectation,
  });
  const named = async (kind: string, expectation: (path: string) => Promise<Expectation>): Promise<CorpusEntry[]> => {
    const names = (await readdir(join(folder, kind))).sort();
    return Promise.all(
      names.map(async (name) => entry(`${kind}/${name}`, join(folder, kind, name), await expectation(join(folder, kind, name)))),
    );
  };
  return [
    await entry("solution", solution, { kind: "passes" }),
    await entry("start", join(folder, "start"), { kind: "fails-somewhere" }),
    ...(await named("alternatives", async () => ({ kind: "passes" }))),
    ...(await named("mistakes", readMistake)),
  ];
}

async function readMistake(path: string): Promise<Expectation> {
  const { fails, title } = mistakeSchema.parse(JSON.parse(await readFile(join(path, "mistake.json"), "utf8")));
  return { kind: "fails", checks: fails.toSorted(), title };
}

async function readScripts(hosts: string[], folders: string[]): Promise<Submission> {
  const submission: Submission = { scripts: {}, warnings: [] };
  for (const host of hosts) {
    const file = await firstExisting(folders.map((folder) => join(folder, `${host}.sh`)));
    const read = readScript(file, await readFile(file));
    if (read.status === "rejected") throw new Error(read.reason.en);
    submission.scripts[host] = read.script;
    submission.warnings.push(...read.warnings);
  }
  return submission;
}

async function firstExisting(files: string[]): Promise<string> {
  for (const file of files) {
    const exists = await stat(file).then(
      () => true,
      () => false,
    );
    if (exists) return file;
  }
  throw new Error(`None of these exists: ${files.join(", ")}`);
}
