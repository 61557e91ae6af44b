import { expect, it } from "vitest";
import { scaffold } from "./scaffold.ts";
import { placeholderMarks } from "./texts.ts";

it("marks every file in English, and every text of the manifest in Chinese too", () => {
  for (const [path, text] of scaffold("09-vxlan")) expect([path, text.includes(placeholderMarks.en)]).toEqual([path, true]);
  const manifest = scaffold("09-vxlan").get("exercise.ts") ?? "";
  const count = (mark: string): number => manifest.split(mark).length - 1;
  expect(count(placeholderMarks["zh-Hans"])).toBe(count(placeholderMarks.en));
});

it("has its own name in its manifest", () => {
  expect(scaffold("10-wireguard").get("exercise.ts")).toContain('slug: "10-wireguard"');
});
