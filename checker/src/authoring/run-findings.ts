import type { CheckVerdict } from "../verdict/verdict.ts";
import type { CorpusEntry } from "./corpus.ts";
import type { Deviation } from "./deviation.ts";
import type { Finding } from "./finding.ts";

/** What a submission's run says that its author has to do. */
export function runFindings(
  { name, kind }: Pick<CorpusEntry, "name" | "kind">,
  deviation: Exclude<Deviation, { kind: "errored" }>,
): Finding[] {
  switch (deviation.kind) {
    case "passes":
      return [kind === "start" ? starterPasses(name) : mistakePasses(name)];
    case "fails":
      return [fails(name, kind === "solution" ? "solution-fails" : "alternative-fails", deviation.checks)];
    case "fails-elsewhere":
      return [failsElsewhere(name, deviation)];
    case "stops-elsewhere":
      return [stopsElsewhere(name, deviation)];
    case "ends-with-error":
      return deviation.hosts.map((host) => starterEndsWithError(`${name}/${host}.sh`));
  }
}

function starterPasses(where: string): Finding {
  return {
    code: "starter-passes",
    where,
    problem: "The starter passes: there is nothing left for the learner to do.",
    next: "Take out what it is the learner's to write.",
  };
}

function starterEndsWithError(where: string): Finding {
  return {
    code: "starter-ends-with-error",
    where,
    problem: "The starter does not end with status 0, and a learner's first run would show an error.",
    next: "Leave out what cannot work before the TODOs are done.",
  };
}

function mistakePasses(where: string): Finding {
  return {
    code: "mistake-passes",
    where,
    problem: "The mistake passes: no check notices it.",
    next: "If it does what the task asks for, it is an alternative: move it there. If not, a check is missing.",
  };
}

function fails(where: string, code: "solution-fails" | "alternative-fails", checks: readonly CheckVerdict[]): Finding {
  return {
    code,
    where,
    problem: `It must pass, and it fails. ${checks.map(failure).join(" ")}`,
    next: "Mend the script if it is wrong; if it builds what the task asks for, the check is too narrow.",
  };
}

function failsElsewhere(where: string, { spared, hit, failed }: Extract<Deviation, { kind: "fails-elsewhere" }>): Finding {
  const named = spared.length === 0 ? "" : `It does not fail at ${spared.join(", ")} (a check that is skipped does not count). `;
  return {
    code: "mistake-fails-elsewhere",
    where: `${where}/mistake.json: fails`,
    problem: `${named}${hit.map(failure).join(" ")}`.trim(),
    next: `If this is what the mistake should come to, write \`"fails": ${JSON.stringify(failed).replaceAll(",", ", ")}\`; else correct its script.`,
  };
}

function stopsElsewhere(where: string, { expected, found }: Extract<Deviation, { kind: "stops-elsewhere" }>): Finding {
  return {
    code: "mistake-stops-elsewhere",
    where: `${where}/mistake.json: stops`,
    problem: `The report says of the packets: ${found === null ? "nothing" : JSON.stringify(found)}; expected: ${expected === null ? "nothing" : JSON.stringify(expected)}.`,
    next:
      found === null
        ? "If no ping should be lost, take `stops` away; else correct the script."
        : `If the packets do stop there, write \`"stops": ${JSON.stringify(found)}\`; if not, the diagnosis is wrong.`,
  };
}

function failure({ id, finding, observed }: CheckVerdict): string {
  return `${id} fails (${finding}): ${observed?.en ?? ""}`.trim();
}
