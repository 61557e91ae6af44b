import type { MutationSummary } from "../authoring/mutation/summary.ts";
import { mutationMessagesOf } from "./messages/mutation.ts";
import { exerciseRows, operatorRows } from "./mutation.ts";

/** The reference page of full runs, in Markdown. */
export function mutationPage(runs: readonly MutationSummary[]): string {
  const messages = mutationMessagesOf("en");
  return `# Mutation testing

Written by \`lab-check dev mutate --write\`. A checker is worth what it refuses: each mutant is an exercise's solution with one line of
one host's script changed. It is judged like a learner's submission, and by a second look at the kernel (every namespace's devices,
addresses, routes, rules, neighbours, bridge tables, settings and firewall rules) that shares no code with the checks.

- **proven equivalent**: the state is the solution's, so passing is right.
- **recorded equivalent**: the state differs in something that the task does not ask for; the reasons are below.
- **killed**: the state differs, and the verdict is failed.
- **survived**: the state differs, the verdict is passed, and nobody has said why. The kill rate is killed / (killed + survived).

## By exercise

${table(exerciseRows(runs, messages))}

## By change

${table(operatorRows(runs, messages))}

## Recorded equivalents

${recordedLines(runs)}
`;
}

function table([heading = [], ...rows]: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}

/** By exercise and reason, each with the changes that it is about. */
function recordedLines(runs: readonly MutationSummary[]): string {
  const some = runs.filter(({ recorded }) => recorded.length > 0);
  if (some.length === 0) return "None.";
  return some
    .map(({ slug, recorded }) => {
      const reasons = [...new Set(recorded.map(({ reason }) => reason))];
      const items = reasons.map((reason) => {
        const changes = recorded.filter((mutant) => mutant.reason === reason);
        return `- ${reason}\n${changes.map(({ host, before, after }) => `  - ${host}: \`${before}\` → \`${after}\``).join("\n")}`;
      });
      return `### ${slug}\n\n${items.join("\n")}`;
    })
    .join("\n\n");
}
