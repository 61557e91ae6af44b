import type { Cluster, Pair, Similarity } from "../similarity/similarity.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { beside, wrap } from "./wrap.ts";

const mostPairs = 10;
const mostLines = 5;

/** Whose scripts are alike, exercise by exercise, with lines that show it. What learners wrote is made harmless. */
export function similarityText(exercises: readonly Similarity[], options: ReportOptions): string {
  const page = pageFor(options);
  const { messages, paint, width } = page;
  return joinSections([
    [paint.bold(messages.similarityHeading), ...wrap(messages.similarityMeans, width)],
    ...exercises.flatMap(({ exercise, learners, compared, clusters }) => [
      [
        ...wrap(messages.similarityExercise(exercise, learners, compared), width).map((line) => paint.bold(line)),
        ...(clusters.length === 0 ? [`  ${messages.nobodyAlike}`] : []),
      ],
      ...clusters.map((cluster) => clusterLines(cluster, page)),
    ]),
  ]);
}

function clusterLines({ learners, pairs }: Cluster, page: Page): string[] {
  const { messages, paint, width } = page;
  const names = messages.listed(learners.map((learner) => read(page, learner)));
  return [
    ...beside("  ", messages.alike(names), width).map((line) => paint.yellow(line)),
    ...pairs.slice(0, mostPairs).flatMap((pair) => pairLines(pair, page)),
    ...(pairs.length > mostPairs ? [`    ${messages.morePairs(pairs.length - mostPairs)}`] : []),
  ];
}

function pairLines({ first, second, similarity, shared }: Pair, page: Page): string[] {
  const { messages, width } = page;
  const percent = Math.round(similarity * 100);
  return [
    ...beside("    ", messages.alikePair(read(page, first), read(page, second), percent, shared.length), width),
    ...shared
      .slice(0, mostLines)
      .flatMap((line) => [
        ...beside("      | ", read(page, line.first), width),
        ...(line.first === line.second ? [] : beside("      ~ ", read(page, line.second), width)),
      ]),
    ...(shared.length > mostLines ? [`      ${messages.moreLines(shared.length - mostLines)}`] : []),
  ];
}
