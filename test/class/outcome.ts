import type { VerdictJson } from "../../checker/src/verdict/json.ts";
import type { Expected } from "./learner.ts";

/** What a verdict says, in as far as something is expected of it: to be compared with {@link wantedOf}. */
export function outcomeOf(verdict: VerdictJson, expected: Expected): unknown {
  const failed = verdict.checks.filter(({ status }) => status === "failed").map(({ id }) => id);
  if (expected.kind === "unrunnable") return failed;
  if (expected.kind !== "corpus" || expected.expectation.kind !== "fails") return verdict.status;
  const { diagnosis } = verdict;
  const stops = diagnosis === null ? null : [diagnosis.ping, diagnosis.way, diagnosis.place, diagnosis.cause];
  return { failed: failed.toSorted(), stops };
}

/** What {@link outcomeOf} must be; of what is absent or could not be told, its status. */
export function wantedOf(expected: Expected): unknown {
  switch (expected.kind) {
    case "corpus": {
      const { expectation } = expected;
      // A starter ends without an error and fails.
      if (expectation.kind !== "fails") return expectation.kind === "starts" ? "failed" : "passed";
      const { stops, checks } = expectation;
      // The verdict as JSON does not say why an ARP question is not answered.
      return { failed: checks, stops: stops === null ? null : [stops.ping, stops.way, stops.place, stops.cause.split(":")[0]] };
    }
    case "unrunnable":
      return ["scripts-there"];
    case "absent":
      return "not-handed-in";
    default:
      return expected.kind;
  }
}
