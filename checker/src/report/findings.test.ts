import { expect, it } from "vitest";
import type { Finding } from "../authoring/finding.ts";
import { type ExerciseReport, findingsText } from "./findings.ts";
import { widest } from "./wrap.ts";

const placeholder = (where: string): Finding => ({
  code: "placeholder",
  where,
  problem: "This is still what `lab-check dev new` wrote.",
  next: "Replace it.",
});
const report = (fields: Partial<ExerciseReport> = {}): ExerciseReport => ({
  slug: "09-vxlan",
  findings: [],
  judged: 14,
  unjudged: [],
  ...fields,
});
const text = (...reports: ExerciseReport[]): string => findingsText(reports, { width: 80, colour: false });

it("gives the same advice once for all its places", () => {
  const findings = [placeholder("exercise.ts: title"), placeholder("start/host1.sh"), { ...placeholder("x"), problem: "Another." }];
  expect(text(report({ findings }), report({ slug: "02-bridge" }))).toMatchInlineSnapshot(`
    "✗ 09-vxlan  2 things to do; 14 submissions run

      ✗ This is still what \`lab-check dev new\` wrote.
        Where       exercise.ts: title
                    start/host1.sh
        What to do  Replace it.
        Code        placeholder

      ✗ Another.
        Where       x
        What to do  Replace it.
        Code        placeholder

    ✓ 02-bridge  nothing to do; 14 submissions run

    2 exercises: something is to be done in 1.
    "
  `);
});

it("says what could not be judged and why, apart from what is to be done", () => {
  const unjudged = ["solution", "start"].map((name) => ({ name, reason: "native: this kernel does not offer ipip" }));
  expect(text(report({ unjudged, judged: 0 }))).toMatchInlineSnapshot(`
    "! 09-vxlan  not everything could be judged; 0 submissions run

      ! 2 submissions could not be judged.
        Where       solution, start
        Why         native: this kernel does not offer ipip
        What to do  Run it again, or with another --machine; \`lab-check doctor\` says
                    what works on this computer.

    1 exercise: not everything could be judged in 1.
    "
  `);
});

it("says when nothing was run", () => {
  expect(text(report({ judged: null }))).toMatchInlineSnapshot(`
    "✓ 09-vxlan  nothing to do; nothing was run

    1 exercise: nothing to do.
    "
  `);
});

it("keeps to the width of a terminal", () => {
  const long = { ...placeholder(`mistakes/${"long-".repeat(20)}name`), problem: "word ".repeat(60), next: "word ".repeat(60) };
  expect(widest(text(report({ findings: [long] })).split("\n"))).toBeLessThanOrEqual(80);
});
