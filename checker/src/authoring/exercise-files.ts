/** An exercise's folder as it was read: pure data, so that every rule can be tried on a folder that is nowhere. */
export type ExerciseFiles = {
  /** The folder's name. */
  slug: string;
  /** The bytes of each regular file, by its path below the folder. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The paths of what is neither a regular file nor a folder: links and the like. */
  oddities: readonly string[];
};

/** The files of one submission: the starter, the solution, an alternative or a mistake. */
export type SubmissionFiles = {
  /** `start`, `solution`, `alternatives/net-tools`, `mistakes/no-route`. */
  name: string;
  /** Each script's bytes, by host. */
  scripts: Map<string, Uint8Array>;
  mistakeJson: Uint8Array | null;
};

export type SortedFiles = { submissions: SubmissionFiles[]; strays: string[] };

export const manifestName = "exercise.ts";
/** Mutants of the solution that may pass (mutation/records.ts). */
export const mutantsName = "mutants.json";

const script = /^(start|solution|(?:alternatives|mistakes)\/[^/]+)\/([^/]+)\.sh$/;
const mistakeJson = /^(mistakes\/[^/]+)\/mistake\.json$/;

/** Sorts a folder's files by the submission that they belong to. The manifest and the mutants' records apart, nothing else has a place in it. */
export function sortFiles({ files, oddities }: ExerciseFiles): SortedFiles {
  const submissions = new Map<string, SubmissionFiles>();
  const submission = (name: string): SubmissionFiles => {
    const known = submissions.get(name) ?? { name, scripts: new Map(), mistakeJson: null };
    submissions.set(name, known);
    return known;
  };
  const strays = [...oddities];
  for (const [path, bytes] of files) {
    const [, owner, host] = script.exec(path) ?? [];
    const [, mistake] = mistakeJson.exec(path) ?? [];
    if (owner !== undefined && host !== undefined) submission(owner).scripts.set(host, bytes);
    else if (mistake !== undefined) submission(mistake).mistakeJson = bytes;
    else if (path !== manifestName && path !== mutantsName) strays.push(path);
  }
  const byName = [...submissions.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { submissions: byName, strays: strays.toSorted() };
}

/** What a submission is there for. */
export type SubmissionKind = "start" | "solution" | "alternative" | "mistake";

export function kindOf({ name }: Pick<SubmissionFiles, "name">): SubmissionKind {
  if (name === "start" || name === "solution") return name;
  return name.startsWith("alternatives/") ? "alternative" : "mistake";
}
