import * as z from "zod";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import type { Locale, Localized } from "../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "./verdict.ts";

const text = z.string();

const checkSchema = z
  .object({
    id: text.describe(
      "The check's name within the exercise. `script-ended`, or a `script-ended-<host>` for each host, is in every exercise.",
    ),
    title: text.describe("What holds when the check passes."),
    status: z
      .enum(["passed", "failed", "skipped", "errored"])
      .describe(
        "`failed` is the learner's; `skipped`: a check that this one needs did not pass; `errored`: it could not be told, which is never the learner's.",
      ),
    points: z.int().min(0).describe("What the check earns if it passes."),
    expected: text.nullable().describe("What must be so. A skipped check has nothing here."),
    observed: text.nullable().describe("What was so; of a skipped check what it lacked, of an errored one the reason."),
    hint: text.nullable().describe("What to try next; only a failed check has one."),
  })
  .describe("One check's result.");

const scriptSchema = z
  .object({
    exit: z.int().nullable().describe("The script's exit status; null if it did not end by itself."),
    timedOut: z.boolean().describe("It was still running when its time was up, and was killed."),
    stdout: text.describe("What it printed, as far as it was kept. Untrusted: it may hold any character."),
    stderr: text.describe("As `stdout`, of the error stream."),
    truncated: z.boolean().describe("Some of its output was cut."),
  })
  .describe("How a host's script ended.");

/** Part of the contracts of verdicts and traces. */
export const diagnosisSchema = z
  .object({
    ping: text.describe("The lost ping: the id of a probe."),
    from: text.describe("The place that pings: a host, or `<host>/<namespace>`."),
    to: text.describe("The address that it pings."),
    way: z.enum(["there", "back"]).describe("`there`: the request does not arrive; `back`: it does, and its reply does not."),
    path: z.array(text).describe("The devices that saw that packet, in order: `<place>:<device>`."),
    place: text.describe("The place where it stops."),
    cause: text.describe("Why: `no-route`, `not-forwarding`, `unanswered`, `firewall`, …"),
    says: text.describe("All that as a sentence, with the command that shows it."),
  })
  .describe("Where the packets of the first lost ping stop.");

/** The public contract of `--format json`. Fields may be added to it under this name; none is removed or changes its meaning. */
export const verdictSchema = z
  .object({
    schema: z.literal("lab-check/verdict/v1").describe("This contract's name."),
    exercise: text.describe("`exercise-04`."),
    seed: text.optional().describe("The seed of the exercise's numbers (`--seed`). It is not there where they were everybody's."),
    machine: text.describe("Where the kernel came from: `vm`, `native`."),
    status: z
      .enum(["passed", "failed", "errored"])
      .describe("`passed` only if every check passed; `errored` if one could not be told, whatever the others say."),
    score: z
      .object({ earned: z.int().min(0).describe("Of the passed checks."), possible: z.int().min(0).describe("Of all checks.") })
      .describe("The points. They mean nothing if the status is `errored`."),
    checks: z.array(checkSchema).describe("How each script ended, then the exercise's checks in its order."),
    diagnosis: diagnosisSchema.nullable().describe("null where no ping that should be answered was lost."),
    warnings: z.array(text).describe("What is worth knowing and decides nothing."),
    durationMs: z.number().min(0).describe("How long the whole check took, in milliseconds."),
    hosts: z
      .record(
        text,
        z
          .object({
            script: scriptSchema.describe(
              "How it ended. A script that did not end by itself fails a check; nothing else here decides one.",
            ),
          })
          .describe("What is known of the host."),
      )
      .describe("By the host's name."),
  })
  .describe("The verdict on one submission, in one language.");
export type VerdictJson = z.infer<typeof verdictSchema>;
type CheckJson = z.infer<typeof checkSchema>;

/** A verdict as the public object, in one language. */
export function toJson(verdict: Verdict, locale: Locale): VerdictJson {
  const { exercise, seed, machine, status, score, durationMs } = verdict;
  return {
    schema: "lab-check/verdict/v1",
    exercise,
    ...(seed === undefined ? {} : { seed }),
    machine,
    status,
    score,
    checks: verdict.checks.map((check) => checkJson(check, locale)),
    diagnosis: verdict.diagnosis === null ? null : diagnosisJson(verdict.diagnosis, locale),
    warnings: verdict.warnings.map((warning) => warning[locale]),
    durationMs,
    hosts: Object.fromEntries(Object.entries(verdict.scripts).map(([host, script]) => [host, { script }])),
  };
}

export function diagnosisJson({ cause, says, ...found }: Diagnosis, locale: Locale): z.infer<typeof diagnosisSchema> {
  return { ...found, cause: cause.kind, says: says[locale] };
}

function checkJson({ id, title, status, points, expected, observed, hint }: CheckVerdict, locale: Locale): CheckJson {
  const said = (sentence: Localized | null): string | null => sentence?.[locale] ?? null;
  return { id, title: title[locale], status, points, expected: said(expected), observed: said(observed), hint: said(hint) };
}
