import { expect, it } from "vitest";
import type { JudgedMutant, MutationRun, Outcome } from "../authoring/mutation/outcome.ts";
import { summaryOf } from "../authoring/mutation/summary.ts";
import { mutationText } from "./mutation.ts";
import { mutationPage } from "./mutation-page.ts";

const judged = (line: number, outcome: Outcome): JudgedMutant => ({
  mutant: { host: "host1", operator: "drop-line", line, before: `line ${line}`, after: "(dropped)", text: "" },
  outcome,
});
const differences = Array.from({ length: 10 }, (_, index) => `- host1: thing ${index}`);
const run: MutationRun = {
  slug: "99-sample",
  machine: "native",
  all: 50,
  judged: [
    judged(1, { kind: "killed" }),
    judged(2, { kind: "survived", differences }),
    judged(3, { kind: "recorded", reason: "Nothing asks for it." }),
    judged(4, { kind: "false-alarm", failed: ["ping"] }),
    judged(5, { kind: "errored", reason: { en: "The lab died.", "zh-Hans": "实验环境停止了。" } }),
  ],
  stale: [{ host: "host1", before: "gone", after: "(dropped)", why: "unknown" }],
};

it("shows the tables, then what somebody has to look at, the worst first", () => {
  expect(mutationText([run], { locale: "en", colour: false, width: 100 })).toMatchInlineSnapshot(`
    "Mutation testing: what the checks refuse of a solution with one line changed

      exercise   machine  mutants  proven equivalent  recorded equivalent  killed  survived  kill rate
      99-sample  native   5 of 50  0                  1                    1       1         50.0 %
      all                 5        0                  1                    1       1         50.0 %

      change     mutants  proven equivalent  recorded equivalent  killed  survived  kill rate
      drop-line  5        0                  1                    1       1         50.0 %

    False alarms: the kernel's state is the solution's, and the verdict is failed
      exercises/99-sample/solution/host1.sh:4 (drop-line)
        - line 4
        + (dropped)
        failed: ping

    Not judged
      exercises/99-sample/solution/host1.sh:5 (drop-line)
        - line 5
        + (dropped)
        The lab died.

    Survivors: the kernel's state is another one, and the verdict is passed
      exercises/99-sample/solution/host1.sh:2 (drop-line)
        - line 2
        + (dropped)
        state:
          - host1: thing 0
          - host1: thing 1
          - host1: thing 2
          - host1: thing 3
          - host1: thing 4
          - host1: thing 5
          - host1: thing 6
          - host1: thing 7
          … and 2 more

    Stale records in mutants.json
      99-sample host1: no mutant is called that: the solution has changed
        - gone
        + (dropped)

    For each survivor: sharpen a check and add a mistake that shows it, or, where a learner who built
    this has done what was asked, record it with the reason in the exercise's mutants.json.
    "
  `);
});

it("speaks Chinese too, and says so when all is well", () => {
  const clean = { ...run, all: 1, judged: [judged(1, { kind: "killed" })], stale: [] };
  expect(mutationText([clean], { locale: "zh-Hans", colour: false, width: 100 })).toMatchInlineSnapshot(`
    "变异测试：把参考答案改动一行，看检查项能否发现

      练习       机器    变异体  证实等价  登记等价  被发现  漏网  发现率
      99-sample  native  1       0         0         1       0     100.0 %
      合计               1       0         0         1       0     100.0 %

      改动       变异体  证实等价  登记等价  被发现  漏网  发现率
      drop-line  1       0         0         1       0     100.0 %

    每个变异体都被发现，或者已证实、已登记为等价。
    "
  `);
});

it("says in the reader's language why a mutant was not judged", () => {
  expect(mutationText([run], { locale: "zh-Hans", colour: false, width: 100 })).toContain("    实验环境停止了。\n");
});

it("makes a page of tables", () => {
  expect(mutationPage([summaryOf(run)], "en").split("## By exercise")[1]).toMatchInlineSnapshot(`
    "

    | exercise | machine | mutants | proven equivalent | recorded equivalent | killed | survived | kill rate |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 99-sample | native | 5 of 50 | 0 | 1 | 1 | 1 | 50.0 % |
    | all |  | 5 | 0 | 1 | 1 | 1 | 50.0 % |

    ## By change

    | change | mutants | proven equivalent | recorded equivalent | killed | survived | kill rate |
    | --- | --- | --- | --- | --- | --- | --- |
    | drop-line | 5 | 0 | 1 | 1 | 1 | 50.0 % |
    "
  `);
});
