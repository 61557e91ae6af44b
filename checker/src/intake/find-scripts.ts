import type { HandedFile, HandedIn, HandedScript, Problem, ScriptContent } from "./handed-in.ts";

/** An exercise, as far as finding its scripts goes. */
export type Wanted = { slug: string; hosts: readonly string[] };

/** What a learner handed in for one exercise. `absent`: nothing. */
export type Found =
  | { status: "absent" }
  /** Nothing was found, but not everything could be read. */
  | { status: "unreadable"; at: Date; problems: Problem[] }
  /** There is more than one, and they are not the same. */
  | { status: "ambiguous"; at: Date; places: string[] }
  | { status: "found"; at: Date; scripts: Record<string, FoundScript> };

/** `present`: what lies where the script should be. */
export type FoundScript = ScriptContent | { kind: "missing"; present: string[] };

/** Where an exercise's scripts may be: a folder with a script for each host, or one script for all of them. */
type Place = { path: string; kind: "folder" | "script"; scripts: HandedScript[] };

/** Whether a folder or a script is called after an exercise: by its slug, or as `exercise-04`. */
export function isNamedAfter(slug: string, name: string): boolean {
  const number = /^exercise[-_ ]?(\d{1,2})$/i.exec(name)?.[1]?.padStart(2, "0");
  return name.toLowerCase() === slug || (number !== undefined && slug.startsWith(`${number}-`));
}

/**
 * Finds one exercise's scripts in what a learner handed in, however deep: `NN-slug/<host>.sh`, `exercise-NN/<host>.sh`, or a single
 * script of that name, which every host runs.
 * @param isOnly no other exercise was set, so that scripts need not say which they are for
 * @param isExercise whether some exercise's folder is called so
 */
export function findScripts(handedIn: HandedIn, wanted: Wanted, isOnly: boolean, isExercise: (name: string) => boolean): Found {
  const named = namedPlaces(handedIn.scripts, wanted);
  const unnamed = named.length === 0 && isOnly ? unnamedPlaces(handedIn.scripts, wanted, isExercise) : [];
  const places = withoutCopies([...named, ...unnamed]);
  const [place] = places;
  if (places.length > 1) {
    const at = newest(places.flatMap(({ scripts }) => scripts));
    return { status: "ambiguous", at, places: places.map(({ path }) => path || ".") };
  }
  if (place !== undefined) return foundIn(place, wanted);
  if (handedIn.problems.length > 0) return { status: "unreadable", at: newest(handedIn.problems), problems: handedIn.problems };
  const present = misnamed(handedIn.others, wanted);
  return present.length === 0 ? { status: "absent" } : found(present, () => undefined, wanted);
}

function namedPlaces(scripts: readonly HandedScript[], { slug }: Wanted): Place[] {
  const inFolder = scripts.filter(({ path }) => isNamedAfter(slug, path.at(-2) ?? ""));
  const alone = scripts.filter(({ path }) => !isNamedAfter(slug, path.at(-2) ?? "") && isNamedAfter(slug, stemOf(path)));
  return [...byFolder(inFolder), ...alone.map(single)];
}

/** Folders that hold a host's script; where there is none, the only script that there is. */
function unnamedPlaces(scripts: readonly HandedScript[], { hosts }: Wanted, isExercise: (name: string) => boolean): Place[] {
  const free = scripts.filter(({ path }) => !path.slice(0, -1).some(isExercise) && !isExercise(stemOf(path)));
  const folders = byFolder(free);
  const withHosts = folders.filter((place) => place.scripts.some(({ path }) => hosts.includes(stemOf(path).toLowerCase())));
  if (withHosts.length > 0) return withHosts;
  return free.length === 1 ? free.map(single) : folders;
}

function byFolder(scripts: readonly HandedScript[]): Place[] {
  const folders = new Map<string, Place>();
  for (const script of scripts) {
    const path = script.path.slice(0, -1).join("/");
    const place = folders.get(path) ?? { path, kind: "folder", scripts: [] };
    place.scripts.push(script);
    folders.set(path, place);
  }
  return [...folders.values()];
}

function single(script: HandedScript): Place {
  return { path: script.path.join("/"), kind: "script", scripts: [script] };
}

/** Handed in twice alike, as a folder and once more in an archive: it does not matter which is taken. */
function withoutCopies(places: readonly Place[]): Place[] {
  const contents = new Map<string, Place>();
  for (const place of places) {
    const key = JSON.stringify([place.kind, place.scripts.map(({ path, content }) => [path.at(-1), contentKey(content)])]);
    if (!contents.has(key)) contents.set(key, place);
  }
  return [...contents.values()];
}

function contentKey(content: ScriptContent): string {
  return content.kind === "bytes" ? Buffer.from(content.bytes).toString("latin1") : content.what;
}

function foundIn({ kind, scripts }: Place, wanted: Wanted): Found {
  const scriptOf = (host: string): HandedScript | undefined => (kind === "script" ? scripts[0] : scriptNamed(host, scripts));
  return found(scripts, scriptOf, wanted);
}

function found(files: readonly HandedFile[], scriptOf: (host: string) => HandedScript | undefined, { hosts }: Wanted): Found {
  const missing: FoundScript = { kind: "missing", present: files.map(({ path }) => path.at(-1) ?? "") };
  const scripts = hosts.map((host) => [host, scriptOf(host)] as const);
  const run = scripts.flatMap(([, script]) => script ?? []);
  return {
    status: "found",
    at: newest(run.length === 0 ? files : run),
    scripts: Object.fromEntries(scripts.map(([host, script]) => [host, script?.content ?? missing])),
  };
}

function newest(times: readonly { at: Date }[]): Date {
  return new Date(Math.max(...times.map(({ at }) => at.getTime())));
}

/** By its very name, or else by the only one that differs in case alone. Of one name twice in an archive the last counts, as for tar. */
function scriptNamed(host: string, scripts: readonly HandedScript[]): HandedScript | undefined {
  const alike = scripts.filter(({ path }) => stemOf(path).toLowerCase() === host);
  return alike.findLast(({ path }) => path.at(-1) === `${host}.sh`) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** What begins like a host's script and ends otherwise: `host1.sh.txt`, `host1`. */
function misnamed(others: readonly HandedFile[], { slug, hosts }: Wanted): HandedFile[] {
  return others.filter(({ path }) => {
    const name = (path.at(-1) ?? "").toLowerCase();
    return isNamedAfter(slug, path.at(-2) ?? "") && hosts.some((host) => name === host || name.startsWith(`${host}.`));
  });
}

/** `….sh` without its ending. */
function stemOf(path: readonly string[]): string {
  return (path.at(-1) ?? "").slice(0, -".sh".length);
}
