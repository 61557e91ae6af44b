import { randomUUID } from "node:crypto";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The step of a GitHub workflow in which this process runs; outside of one, what it would be told goes nowhere. */
export type GithubRunner = {
  /** Prints text that is not ours: the runner obeys nothing in it. */
  printUntrusted: (title: string, text: string) => void;
  summary: (markdown: string) => Promise<void>;
  output: (name: string, value: string) => Promise<void>;
  /** Writes a file where no other step's files are. @returns its path */
  file: (name: string, text: string) => Promise<string>;
};

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function githubRunner(env: Record<string, string | undefined>): GithubRunner {
  const append = async (file: string | undefined, text: string): Promise<void> => (file ? await appendFile(file, text) : undefined);
  return {
    printUntrusted: (title, text) => {
      const token = randomUUID();
      process.stdout.write(`::group::${title}\n::stop-commands::${token}\n${text}\n::${token}::\n::endgroup::\n`);
    },
    summary: (markdown) => append(env.GITHUB_STEP_SUMMARY, markdown),
    output: (name, value) => {
      const end = randomUUID();
      return append(env.GITHUB_OUTPUT, `${name}<<${end}\n${value}\n${end}\n`);
    },
    file: async (name, text) => {
      const path = join(await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), "lab-check-")), name);
      await writeFile(path, text);
      return path;
    },
  };
}

/** Writes a file into a folder whose entries somebody else made: what had its name, a link perhaps, is gone before. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await writeFile(path, text, { flag: "wx" });
}
