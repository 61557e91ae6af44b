import type { Locale } from "../../../../checker/src/exercise/localized.ts";
import type { CheckStatus, Verdict } from "../../../../checker/src/verdict/verdict.ts";
import type { EngineError, EngineProgress } from "../engine/protocol.ts";
import type { Mark } from "../topology/graph.ts";
import { english } from "./en.ts";
import { simplifiedChinese } from "./zh-hans.ts";

/** Every fixed phrase of the lab. Phrases with values are functions, because languages order them differently. */
export type LabMessages = {
  lab: string;
  loading: string;
  /** Where a part of the page could not be loaded. */
  notLoaded: string;
  reload: string;
  task: string;
  runAndCheck: string;
  stop: string;
  download: string;
  /** Before the command that checks what was downloaded. */
  commandLine: string;
  commandLineGuide: string;
  reset: string;
  resetQuestion: string;
  resetYes: string;
  cancel: string;
  expand: string;
  shrink: string;
  scripts: string;
  script: (host: string) => string;
  editorKeys: string;
  /** Where the browser refuses to keep what was written. */
  losing: string;
  progress: (progress: EngineProgress | null) => string;
  /** Both in megabytes. */
  loaded: (loaded: string, total: string) => string;
  /** Once, before the first run. */
  firstRun: (megabytes: string) => string;
  stopped: string;

  openTerminal: string;
  closeTerminal: string;
  noTerminalNow: string;
  /** While a terminal can be used. */
  explored: string;
  /** After that. */
  left: string;
  terminal: {
    title: string;
    place: string;
    /** For screen readers: what is typed into. */
    input: (place: string) => string;
    /** For screen readers: in the place of what they do not read out. */
    tooMuchOutput: string;
    /** How a keyboard gets out of it. */
    wayOut: string;
    ended: (status: number) => string;
    again: string;
  };

  tabs: { verdict: string; topology: string; tables: string; timeline: string };
  verdict: Record<Verdict["status"], string>;
  status: Record<CheckStatus, string>;
  score: (earned: number, possible: number) => string;
  passedChecks: (passed: number, all: number) => string;
  took: (seconds: string) => string;
  saveVerdict: string;
  praise: string;
  ours: string;
  firstToFix: string;
  expected: string;
  observed: string;
  hint: string;
  packets: string;
  allChecks: string;
  points: (points: number) => string;
  warnings: string;
  output: (host: string) => string;
  outputEnd: { exited: (status: number) => string; timedOut: string; stopped: string };
  outputCut: string;
  nothingPrinted: string;

  results: string;
  /** Of a verdict, when a script was changed after it. */
  earlierText: string;
  noResults: string;
  topology: {
    marks: Record<Mark, string>;
    network: string;
    wire: (from: string, to: string) => string;
    /** For screen readers: something of the network, and how it compares with the goal. */
    marked: (what: string, mark: string) => string;
    controls: { all: string; zoomIn: string; zoomOut: string; fit: string };
  };
  tables: {
    namespace: string;
    absent: string;
    crowded: string;
    empty: string;
    links: string;
    linkColumns: readonly string[];
    routes: string;
    routeColumns: readonly string[];
    neighbours: string;
    neighboursAfter: (stage: string) => string;
    neighbourColumns: readonly string[];
    fdbAfter: (stage: string) => string;
    fdbColumns: readonly string[];
  };
  timeline: {
    stage: (stage: string) => string;
    noCaptures: string;
    noFrames: string;
    arrives: (device: string) => string;
    more: (frames: number) => string;
  };

  hints: string;
  firstHint: string;
  nextHint: (shown: number, all: number) => string;
  solution: string;
  giveUp: string;
  giveUpQuestion: string;
  giveUpYes: string;
  giveUpNo: string;
  /** After a pass. */
  compare: string;

  error: Record<Exclude<EngineError["code"], "script-rejected">, { title: string; next: string }>;
  scriptRejected: { title: string; next: string };
  errorCode: string;
  detail: string;
};

const catalogue: Record<Locale, LabMessages> = { en: english, "zh-Hans": simplifiedChinese };

export function messagesOf(locale: Locale): LabMessages {
  return catalogue[locale];
}
