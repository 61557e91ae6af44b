import junit from "junit-report-builder";
import type { Locale, Localized } from "../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";
import { sanitise } from "./sanitise.ts";

/** A verdict, and what its suite is called. */
export type Suite = { name: string; verdict: Verdict };

/** A suite that is called after the verdict's exercise. */
export function suiteOf(verdict: Verdict): Suite {
  return { name: verdict.exercise, verdict };
}

/**
 * Verdicts as JUnit XML, which CI systems read: a suite of each, a test case for each check. What could not be checked is an error,
 * never a failure.
 */
export function junitXml(suites: readonly Suite[], locale: Locale): string {
  const builder = junit.newBuilder();
  for (const suite of suites) addSuite(builder, suite, locale);
  return `${builder.build()}\n`;
}

function addSuite(builder: ReturnType<typeof junit.newBuilder>, { name, verdict }: Suite, locale: Locale): void {
  const suite = builder
    .testSuite()
    .name(name)
    .time(verdict.durationMs / 1000);
  suite.property("machine", verdict.machine).property("points", `${verdict.score.earned}/${verdict.score.possible}`);
  for (const check of verdict.checks) {
    const test = suite
      .testCase()
      .className(name)
      .name(`${check.id}: ${line(check.title, locale)}`);
    const message = check.observed === null ? "" : line(check.observed, locale);
    switch (check.status) {
      case "passed":
        break;
      case "skipped":
        test.skipped();
        break;
      case "failed":
        test.failure(message, check.finding ?? "failed").stacktrace(details(check, verdict, locale));
        break;
      case "errored":
        test.error(message, "could-not-check");
    }
  }
}

function details({ expected, hint }: CheckVerdict, { diagnosis }: Verdict, locale: Locale): string {
  return [expected, diagnosis?.says, hint].flatMap((text) => (text ? [line(text, locale)] : [])).join("\n");
}

function line(text: Localized, locale: Locale): string {
  return sanitise(text[locale], Number.POSITIVE_INFINITY).trim();
}
