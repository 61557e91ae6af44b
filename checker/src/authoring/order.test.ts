import { expect, it } from "vitest";
import { orderFindings, orderText, withExercise } from "./order.ts";

const codes = (slug: string, order: string[], folders: string[]): string[] => orderFindings(slug, order, folders).map(({ code }) => code);

it("finds nothing where the order names each folder once", () => {
  expect(codes("04-proxy-arp", ["02-bridge", "04-proxy-arp"], ["02-bridge", "04-proxy-arp"])).toEqual([]);
});

it("finds what does not fit: one thing each", () => {
  expect(codes("04-proxy-arp", ["02-bridge"], ["02-bridge", "04-proxy-arp"])).toEqual(["not-in-order"]);
  expect(codes("04-proxy-arp", ["04-proxy-arp"], [])).toEqual(["folder-missing"]);
  expect(codes("04-proxy-arp", ["04-proxy-arp", "04-proxy-arp"], ["04-proxy-arp"])).toEqual(["twice-in-order"]);
  expect(codes("04-proxy-arp", ["04-proxy-arp"], ["04-other", "04-proxy-arp"])).toEqual(["number-taken"]);
  expect(codes("drafts", ["drafts"], ["drafts"])).toEqual(["bad-slug"]);
});

it("puts a new exercise before the first with a higher number", () => {
  expect(withExercise(["02-bridge", "05-two-hosts"], "04-proxy-arp")).toEqual(["02-bridge", "04-proxy-arp", "05-two-hosts"]);
  expect(withExercise(["02-bridge"], "09-vxlan")).toEqual(["02-bridge", "09-vxlan"]);
});

it("writes the order on one line while it fits", () => {
  expect(orderText(["02-bridge", "04-proxy-arp"])).toBe('["02-bridge", "04-proxy-arp"]\n');
  const many = Array.from({ length: 12 }, (_, index) => `${index + 10}-exercise`);
  expect(orderText(many).split("\n").slice(0, 3)).toEqual(["[", '  "10-exercise",', '  "11-exercise",']);
});
