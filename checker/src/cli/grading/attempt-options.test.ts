import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { attemptsAt } from "../../classroom/attempt-history.ts";
import type { Learner } from "../../classroom/gradebook.ts";
import { CliError } from "../cli-error.ts";
import { type AttemptOptions, attemptsOfClass, readAttempts } from "./attempt-options.ts";

const exercises = ["04-proxy-arp", "05-two-hosts"].map((slug) => ({ id: "", slug, title: { en: "", "zh-Hans": "" }, hosts: [] }));
const learners: Learner[] = ["11", "12"].map((participant) => ({
  id: `Ann_Lee_${participant}`,
  name: "Ann Lee",
  platform: { kind: "moodle", participant },
}));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-history-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** What comes of a class whose history is a file of this content. */
async function attemptsIn(content: string | Uint8Array): Promise<ReturnType<typeof attemptsOfClass> | undefined> {
  const history = join(folder, "history.csv");
  await writeFile(history, content);
  const record = await readAttempts({ history, maxAttempts: 3 }, exercises);
  return record === null ? undefined : attemptsOfClass(record, learners);
}

/** An error's code, and what it says in both languages, files without their folder. */
async function refusal(promise: Promise<unknown>): Promise<string[]> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CliError)) throw error ?? new Error("It was not refused.");
  expect(error.exitCode).toBe(2);
  const { text, next } = error;
  return [error.code, ...[text.en, next.en, text["zh-Hans"], next["zh-Hans"]].map((said) => said.replace(`${folder}/`, ""))];
}

describe("the options", () => {
  it("say nothing of attempts without either of them", async () => expect(await readAttempts({}, exercises)).toBeNull());

  test.each<[AttemptOptions, RegExp, RegExp]>([
    [{ history: "history.csv" }, /how many attempts are allowed.*--max-attempts 3/, /最多允许提交几次.*--max-attempts 3/],
    [{ maxAttempts: 3 }, /how many attempts there were.*--history attempts\.csv/, /提交了几次.*--history attempts\.csv/],
  ])("need each other: %j", async (options, english, chinese) => {
    const [code, ...said] = await refusal(readAttempts(options, exercises));
    expect(code).toBe("bad-usage");
    expect(said.join(" ")).toMatch(english);
    expect(said.join(" ")).toMatch(chinese);
  });
});

describe("a history", () => {
  test.each<[string, string | Uint8Array, number[]]>([
    ["each row is an attempt at every exercise", "learner\n11\n11\n", [2, 2]],
    ["it says which exercise, and how often", "learner,exercise,attempts\n11,4,2\n11,exercise-05,0\n11,04-proxy-arp,3\n11,,1\n", [6, 1]],
    ["it is a spreadsheet's", '\ufeffsep,Attempts , LEARNER\r\n"a\r\nb",2, "11"\r\n,,\r\n\r\n', [2, 2]],
    ["nobody has tried anything", "learner\n", [0, 0]],
  ])("is read where %s", async (_, content, made) => {
    const attempts = await attemptsIn(content);
    expect(attempts?.policy).toEqual({ most: 3, strangers: [] });
    expect(exercises.map(({ slug }) => attempts && attemptsAt(attempts.history, "Ann_Lee_11", slug))).toEqual(made);
  });

  it("may tell of whoever handed in nothing", async () => {
    expect((await attemptsIn("learner,exercise\nzoe,4\nzoe,5\n"))?.policy.strangers).toEqual(["zoe"]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["empty", "", "history.csv: There is nothing in it."],
    ["without the column", "name;attempts\nann;2\n", "history.csv: There is no column called learner, only: name;attempts."],
    ["ambiguous in its columns", "learner,Learner\nann,bob\n", "history.csv: There are two columns called learner."],
    ["not in UTF-8", new Uint8Array([...new TextEncoder().encode("learner\n"), 0xc0, 0xee]), "history.csv: It is not in UTF-8."],
    ["in UTF-16", new Uint8Array([0xff, 0xfe, 0x6c, 0x00]), "history.csv: It is not in UTF-8."],
    [
      "no CSV",
      'learner\n"ann\n',
      "history.csv: It is not valid CSV (Quote Not Closed: the parsing is finished with an opening quote at line 2).",
    ],
    ["uneven", "learner,attempts\nann\n", "history.csv: It is not valid CSV (Invalid Record Length: expect 2, got 1 on line 2)."],
    ["of nobody", "learner,attempts\n11,1\n\n,2\n", "history.csv:4: It does not say who it was."],
    ["of an exercise that is not there", "learner,exercise\n11,4\n11,99\n", 'history.csv:3: There is no exercise called "99".'],
    ["of half an attempt", "learner,attempts\n11,1.5\n", 'history.csv:2: "1.5" is no number of attempts.'],
    ["of fewer than no attempts", "learner,attempts\n11,-1\n", 'history.csv:2: "-1" is no number of attempts.'],
    ["of it does not say how many", "learner,attempts\n11,\n", 'history.csv:2: "" is no number of attempts.'],
    ["of one of two learners", "learner\n11\nAnn Lee\n", 'history.csv:3: "Ann Lee" may be any of 2 learners: Ann_Lee_11, Ann_Lee_12.'],
  ])("is refused where it is %s, with what to do", async (_, content, english) => {
    const [code, text, next, ...chinese] = await refusal(attemptsIn(content));
    expect([code, text]).toEqual(["history-unreadable", english]);
    expect(next).toMatch(/\.$/);
    for (const said of chinese) expect(said).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  test.each([
    ["absent.csv", "absent.csv: It cannot be read (ENOENT)."],
    ["", ": It cannot be read (EISDIR)."],
  ])("is refused where there is no such file: %j", async (name, english) => {
    const refused = refusal(readAttempts({ history: `${folder}/${name}`, maxAttempts: 3 }, exercises));
    expect((await refused).slice(0, 2)).toEqual(["history-unreadable", english]);
  });
});
