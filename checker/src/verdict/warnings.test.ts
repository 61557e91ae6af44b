import { expect, test } from "vitest";
import { farFromSquare, growthOfTime } from "../testing/growth.ts";
import { scriptWarnings } from "./warnings.ts";

const warningsOf = (stderr: string) =>
  scriptWarnings("host1", {
    end: { kind: "exited", status: 1 },
    stdout: { text: "", truncated: false },
    stderr: { text: stderr, truncated: false },
  });

test("what was there already counts as the last line alone", () => {
  expect(warningsOf("RTNETLINK answers: File exists\n\n")).toHaveLength(2);
  expect(warningsOf("RTNETLINK answers: File exists\nand then\n")).toHaveLength(1);
  expect(warningsOf("")).toHaveLength(1);
});

test.each([" ", "\n", "File exists ", "\t\n"])("take a time that grows with how many %j a script writes", (unit) => {
  const make = (count: number): string => `File exists${unit.repeat(count)}x\nx`;
  expect(growthOfTime(make, warningsOf, 20_000)).toBeLessThan(farFromSquare);
});
