import type { Fingerprint } from "./canonical.ts";

/** What only the solution's state has (`-`), and what only the other has (`+`). Empty for equal states. */
export function differences(solution: Fingerprint, other: Fingerprint): string[] {
  return [...missingFrom(other, solution).map((line) => `- ${line}`), ...missingFrom(solution, other).map((line) => `+ ${line}`)];
}

/** Counts repetitions: two equal firewall chains or routes are not one. */
function missingFrom(other: Fingerprint, lines: Fingerprint): string[] {
  const left = new Map<string, number>();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
