import { kindOf, type SortedFiles, type SubmissionFiles } from "./exercise-files.ts";
import type { Finding } from "./finding.ts";

const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is in an exercise's folder and has no place there, and what has one and is not there. */
export function layoutFindings({ submissions, strays }: SortedFiles, hosts: readonly string[]): Finding[] {
  return [
    ...strays.map(stray),
    ...["start", "solution"].flatMap((owner) =>
      missingScripts(
        submissions.find((one) => one.name === owner),
        owner,
        hosts,
      ),
    ),
    ...submissions.flatMap((submission) => unknownHosts(submission, hosts)),
    ...submissions.filter((submission) => submission.scripts.size === 0).map(noScript),
    ...submissions.filter((submission) => !name.test(submission.name.split("/").at(-1) ?? "")).map(badName),
  ];
}

function stray(where: string): Finding {
  return {
    code: "stray-file",
    where,
    problem: "This has no place in an exercise.",
    next: "Take it away. An exercise is exercise.ts; start, solution, alternatives/<name> and mistakes/<name> with one <host>.sh for each host; and each mistake's mistake.json.",
  };
}

function missingScripts(submission: SubmissionFiles | undefined, owner: string, hosts: readonly string[]): Finding[] {
  return hosts
    .filter((host) => !submission?.scripts.has(host))
    .map((host) => ({
      code: "script-missing",
      where: `${owner}/${host}.sh`,
      problem: `${host} has no script here.`,
      next: "Write it: the starter and the solution have one for each host.",
    }));
}

function unknownHosts({ name: owner, scripts }: SubmissionFiles, hosts: readonly string[]): Finding[] {
  return [...scripts.keys()]
    .filter((host) => !hosts.includes(host))
    .map((host) => ({
      code: "unknown-host",
      where: `${owner}/${host}.sh`,
      problem: `No host called ${host} runs a learner's script.`,
      next: `Name it after one of the hosts that do: ${hosts.join(", ")}.`,
    }));
}

function noScript({ name: where }: SubmissionFiles): Finding {
  return {
    code: "no-script",
    where,
    problem: "There is no script in it, so every host would run the solution's.",
    next: "Write the script of at least one host.",
  };
}

function badName(submission: SubmissionFiles): Finding {
  return {
    code: "bad-name",
    where: submission.name,
    problem: `The ${kindOf(submission)}'s name is not in the usual form.`,
    next: "Use lower-case letters and digits, with single hyphens between words: no-link-route.",
  };
}
