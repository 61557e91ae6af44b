import type { MutationSummary } from "../authoring/mutation/summary.ts";
import type { Locale } from "../exercise/localized.ts";
import { markdownTable } from "./markdown-table.ts";
import { mutationMessagesOf } from "./messages/mutation.ts";
import { exerciseRows, operatorRows } from "./mutation.ts";

/** The reference page of full runs, in Markdown. */
export function mutationPage(runs: readonly MutationSummary[], locale: Locale): string {
  const messages = mutationMessagesOf(locale);
  const { title, introduction, byExercise, byOperator } = messages.page;
  return `# ${title}

${introduction}

## ${byExercise}

${markdownTable(exerciseRows(runs, messages))}

## ${byOperator}

${markdownTable(operatorRows(runs, messages))}
`;
}
