import { type CanonicalLines, canonicalLines } from "./canonical.ts";

/** What a learner handed in for an exercise: the scripts' texts, by host. */
export type Work = { learner: string; scripts: Readonly<Record<string, string>> };

/** A line that two learners have in common, as each of them wrote it. */
export type SharedLine = { first: string; second: string };

/** `similarity`: which part of the lines that either wrote on their own both have, from 0 to 1. */
export type Pair = { first: string; second: string; similarity: number; shared: SharedLine[] };

/** Learners of whom each is alike to some other; the pairs that are, the most alike first. */
export type Cluster = { learners: string[]; pairs: Pair[] };

/** `compared`: learners that wrote enough of their own to be compared. What is alike is a reason to look, and no more. */
export type Similarity = { exercise: string; threshold: number; compared: number; learners: number; clusters: Cluster[] };

export type SimilarityOptions = {
  /** `exercise-04`. */
  exercise: string;
  /** Texts that every learner has before them: the starter's, and the solution's, whose lines nobody can do without. */
  given: readonly string[];
  /** From which similarity on two are alike. */
  threshold?: number;
};

/** Below it are the right ways in our own exercises, by far; a copy with other names, numbers, comments and order is near 1. */
export const usualThreshold = 0.6;
/** Two may think of one or two of the same lines. */
const fewestShared = 3;
/** What so many learners, and such a part of all, wrote is an idiom, and nobody's own. */
const idiom = { learners: 10, part: 1 / 2 };

type Own = { learner: string; lines: CanonicalLines };

/** Compares everybody's scripts for one exercise with everybody else's. */
export function similarityOf(works: readonly Work[], { exercise, given, threshold = usualThreshold }: SimilarityOptions): Similarity {
  const own = ownLines(works, new Set(given.flatMap((text) => [...canonicalLines(text).keys()])));
  const pairs = own
    .flatMap((first, index) => own.slice(index + 1).flatMap((second) => pairOf(first, second) ?? []))
    .filter((pair) => pair.similarity >= threshold)
    .toSorted((a, b) => b.similarity - a.similarity);
  return { exercise, threshold, learners: works.length, compared: own.length, clusters: clustersOf(pairs) };
}

/** What learners wrote that is neither given nor an idiom; those who have too little of it cannot be compared. */
function ownLines(works: readonly Work[], given: ReadonlySet<string>): Own[] {
  const all = works.map(({ learner, scripts }) => ({
    learner,
    lines: new Map(Object.values(scripts).flatMap((text) => [...canonicalLines(text)].filter(([line]) => !given.has(line)))),
  }));
  const writers = new Map<string, number>();
  for (const { lines } of all) for (const line of lines.keys()) writers.set(line, (writers.get(line) ?? 0) + 1);
  const isIdiom = (line: string): boolean => (writers.get(line) ?? 0) >= Math.max(idiom.learners, works.length * idiom.part);
  return all
    .map(({ learner, lines }) => ({ learner, lines: new Map([...lines].filter(([line]) => !isIdiom(line))) }))
    .filter(({ lines }) => lines.size >= fewestShared);
}

/** Jaccard's index: what both have, of what either has. */
function pairOf(first: Own, second: Own): Pair | null {
  const shared = [...first.lines].flatMap(([line, text]): SharedLine[] => {
    const other = second.lines.get(line);
    return other === undefined ? [] : [{ first: text, second: other }];
  });
  if (shared.length < fewestShared) return null;
  const similarity = shared.length / (first.lines.size + second.lines.size - shared.length);
  return { first: first.learner, second: second.learner, similarity, shared };
}

/** Whoever is alike to one of a cluster belongs to it. */
function clustersOf(pairs: readonly Pair[]): Cluster[] {
  let clusters: Cluster[] = [];
  for (const pair of pairs) {
    const touched = clusters.filter(({ learners }) => learners.includes(pair.first) || learners.includes(pair.second));
    const merged = {
      learners: [...new Set([...touched.flatMap(({ learners }) => learners), pair.first, pair.second])].toSorted(),
      pairs: [...touched.flatMap((cluster) => cluster.pairs), pair],
    };
    clusters = [...clusters.filter((cluster) => !touched.includes(cluster)), merged];
  }
  return clusters
    .map((cluster) => ({ ...cluster, pairs: cluster.pairs.toSorted((a, b) => b.similarity - a.similarity) }))
    .toSorted((a, b) => (b.pairs[0]?.similarity ?? 0) - (a.pairs[0]?.similarity ?? 0));
}
