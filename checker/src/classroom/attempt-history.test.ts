import { describe, expect, it, test } from "vitest";
import { type AttemptHistory, attemptsAt, type HistoryRow, historyOf } from "./attempt-history.ts";
import type { Learner } from "./gradebook.ts";

const learner = (id: string, name = id, platform: Learner["platform"] = { kind: "none" }): Learner => ({ id, name, platform });
const row = (learner: string, slug: string | null = null, attempts = 1): HistoryRow => ({ line: 2, learner, slug, attempts });
const made = (history: AttemptHistory, id: string): number[] =>
  ["04-proxy-arp", "05-two-hosts"].map((slug) => attemptsAt(history, id, slug));

const ann = learner("Ann_Lee_11", "Ann Lee", { kind: "moodle", participant: "11" });
const eve = learner("eve_99", "eve", { kind: "canvas", user: "99" });

describe("whom a row means", () => {
  test.each([
    ["the name", "Ann Lee"],
    ["the name with more spaces", " Ann  Lee "],
    ["the id", "Ann_Lee_11"],
    ["Moodle's number", "11"],
  ])("is said by %s", (_, called) => expect(made(historyOf([row(called)], [ann, eve]), ann.id)).toEqual([1, 1]));

  test("is said by Canvas' number", () => expect(made(historyOf([row("99")], [ann, eve]), eve.id)).toEqual([1, 1]));

  test("does not depend on how a computer writes a letter", () => {
    expect(made(historyOf([row("e\u0301ve")], [learner("x", "\u00e9ve")]), "x")).toEqual([1, 1]);
  });

  test("is nobody here, if nobody is called so: capitals matter", () => {
    const history = historyOf([row("ann lee"), row("joe"), row("joe"), row("eve")], [ann, eve]);
    expect(history).toMatchObject({ strangers: ["ann lee", "joe"], ambiguous: [] });
    expect(made(history, ann.id)).toEqual([0, 0]);
  });

  test("is nobody's to guess, where two are called so", () => {
    const other = learner("Ann_Lee_12", "Ann Lee", { kind: "moodle", participant: "12" });
    const history = historyOf([row("Ann Lee"), row("12")], [ann, other]);
    expect(history).toMatchObject({ strangers: [], ambiguous: [{ row: { learner: "Ann Lee" }, ids: ["Ann_Lee_11", "Ann_Lee_12"] }] });
    expect([made(history, ann.id), made(history, other.id)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test("is not taken for whose folder is called like another's number", () => {
    expect(historyOf([row("11")], [ann, learner("11")]).ambiguous).toMatchObject([{ ids: ["Ann_Lee_11", "11"] }]);
  });
});

describe("attempts", () => {
  it("add up, those at every exercise with those at one", () => {
    const rows = [row("eve", "04-proxy-arp"), row("eve", "04-proxy-arp", 3), row("99", "05-two-hosts", 0), row("eve", null, 2)];
    expect(made(historyOf(rows, [ann, eve]), eve.id)).toEqual([6, 2]);
  });

  it("are none where the history tells of none", () => expect(made(historyOf([], [ann]), ann.id)).toEqual([0, 0]));
});
