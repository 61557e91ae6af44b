import { expect, it } from "vitest";
import { scaffold } from "./scaffold.ts";
import { placeholderMarks } from "./texts.ts";

it("marks every file in English, and all that learners read in Chinese too", () => {
  const files = scaffold("09-vxlan");
  for (const [path, text] of files) expect([path, text.includes(placeholderMarks.en)]).toEqual([path, true]);
  for (const path of ["exercise.ts", "start/host1.sh", "solution/host1.sh"]) {
    const count = (mark: string): number => (files.get(path) ?? "").split(mark).length - 1;
    expect([path, count(placeholderMarks["zh-Hans"])]).toEqual([path, count(placeholderMarks.en)]);
  }
});

it("has its own name in its manifest", () => {
  expect(scaffold("10-wireguard").get("exercise.ts")).toContain('slug: "10-wireguard"');
});
