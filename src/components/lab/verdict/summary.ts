import type { Verdict } from "../../../../checker/src/verdict/verdict.ts";
import type { LabMessages } from "../messages/messages.ts";

/** A verdict in numbers. */
export function summaryOf({ status, score, checks, durationMs }: Verdict, messages: LabMessages): string {
  const passed = checks.filter((check) => check.status === "passed").length;
  const points = status === "errored" ? [] : [messages.score(score.earned, score.possible)];
  return [...points, messages.passedChecks(passed, checks.length), messages.took((durationMs / 1000).toFixed(1))].join(" · ");
}
