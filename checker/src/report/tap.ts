import type { Locale, Localized } from "../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";
import { sanitise } from "./sanitise.ts";

const notMade: Localized = { en: "some checks could not be made", "zh-Hans": "有的检查项未能检查" };

/**
 * A verdict as TAP version 14 (testanything.org): a test point for each check, what was found in its YAML block. A skipped check
 * is `not ok` too, so that no reader counts it as passed; one that could not be made bails out at the end.
 */
export function tapText(verdict: Verdict, locale: Locale): string {
  const { checks, exercise, status } = verdict;
  const points = checks.flatMap((check, index) => point(check, index + 1, locale));
  const bailOut = status === "errored" ? [`Bail out! ${exercise}: ${notMade[locale]}`] : [];
  return `${["TAP version 14", `1..${checks.length}`, ...points, ...bailOut].join("\n")}\n`;
}

function point(check: CheckVerdict, number: number, locale: Locale): string[] {
  const { id, title, status, points } = check;
  const description = `${id}: ${text(title, locale)}`.replace(/[\\#]/g, "\\$&");
  if (status === "passed") return [`ok ${number} - ${description}`];
  const said = { status, points, finding: check.finding, expected: check.expected, observed: check.observed, hint: check.hint };
  const block = Object.entries(said).flatMap(([key, value]) => {
    if (value === null) return [];
    // A JSON string is a YAML string.
    return [`  ${key}: ${JSON.stringify(typeof value === "object" ? text(value, locale) : value)}`];
  });
  return [`not ok ${number} - ${description}`, "  ---", ...block, "  ..."];
}

function text(localized: Localized, locale: Locale): string {
  return sanitise(localized[locale], Number.POSITIVE_INFINITY).replaceAll(/\s+/g, " ").trim();
}
