import { expect, it, test } from "vitest";
import type { Platform } from "../../classroom/gradebook.ts";
import { folderNames } from "./folder-names.ts";

const none: Platform = { kind: "none" };
const names = (...of: string[]): string[] => folderNames(of.map((name) => ({ name, platform: none })));

test("a usual name is the folder's", () => {
  expect(names("ann", "Bob Lee", "李雷", "משה", "e.e-e_e", "7")).toEqual(["ann", "Bob_Lee", "李雷", "משה", "e.e-e_e", "7"]);
  expect(folderNames([{ name: "Ann Lee", platform: { kind: "moodle", participant: "12" } }])).toEqual(["Ann_Lee_12"]);
});

it.each([
  ["-rf", /^rf-[0-9a-f]{8}$/],
  ["../../etc", /^etc-[0-9a-f]{8}$/],
  ["a\nb", /^a_b-[0-9a-f]{8}$/],
  ["\u202eevil", /^evil-[0-9a-f]{8}$/],
  ["CON", /^CON-[0-9a-f]{8}$/],
  ["nul.txt", /^nul\.txt-[0-9a-f]{8}$/],
  ["", /^learner-[0-9a-f]{8}$/],
  ["…", /^learner-[0-9a-f]{8}$/],
  ["=cmd|' /C calc'!A0", /^cmd_C_calc_A0-[0-9a-f]{8}$/],
  ["字".repeat(200), /^字{40}-[0-9a-f]{8}$/],
])("the name %j makes a harmless one", (name, expected) => expect(names(name)[0]).toMatch(expected));

it("never gives two learners the same, also where a disk cannot tell capitals or forms apart", () => {
  const found = names("Ann", "ann", "\u00e9", "e\u0301", "a/b", "a:b", "ann zoe", "ann_zoe");
  expect(new Set(found.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(found.length);
  expect(found[0]).toMatch(/^Ann-[0-9a-f]{8}$/);
});
