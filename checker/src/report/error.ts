import { joinSections, pageFor, type ReportOptions, read, type Text } from "./page.ts";
import { beside, pad, widest } from "./wrap.ts";

/** What every error of the command tells its user: what is wrong, what to do next, and a code to search for. */
export type ErrorReport = { code: string; message: Text; next: Text };

/** An error as a person reads it. It never shows a stack trace. */
export function errorText({ code, message, next }: ErrorReport, options: ReportOptions): string {
  const page = pageFor(options);
  const { messages, paint, width } = page;
  const columns = widest([messages.nextStep, messages.code]);
  const row = (label: string, text: string) => beside(paint.cyan(`  ${pad(label, columns)}  `), text, width);
  return joinSections([
    [
      ...beside(paint.bold(paint.red(`✗ ${messages.error}  `)), read(page, message), width),
      ...row(messages.nextStep, read(page, next)),
      ...row(messages.code, read(page, code)),
    ],
  ]);
}
