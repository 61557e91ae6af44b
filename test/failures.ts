import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** What this project reads of vitest's JSON report (vitest.dev, "JSON Reporter"). */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() })),
    }),
  ),
});

/** How much of a failure's words the summary repeats: the rest stands where the test ran. */
const excerptLength = 600;

/**
 * @param path a report that vitest's JSON reporter wrote; there is none when vitest itself ended early
 * @returns a line for each test that failed, and what it said, shortened
 */
export function failuresIn(path: string): string[] {
  if (!existsSync(path)) return [];
  const { testResults } = reportSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    const own = failed.map(({ fullName, failureMessages }) => `  ${fullName}\n${excerpt(failureMessages?.join("\n") ?? "")}`);
    return own.length === 0 && status === "failed" ? [`  ${name}\n${excerpt(message ?? "")}`] : own;
  });
}

function excerpt(message: string): string {
  const plain = stripVTControlCharacters(message).slice(0, excerptLength);
  return plain.replace(/^/gm, "    ");
}
