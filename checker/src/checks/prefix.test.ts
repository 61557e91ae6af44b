import { expect, test } from "vitest";
import { containsAddress, overlaps, samePrefix } from "./prefix.ts";

test.each([
  ["default", "0.0.0.0/0", true],
  ["10.96.30.11/24", "10.96.30.0/24", true],
  ["10.96.30.11", "10.96.30.11/32", true],
  ["10.96.30.0/24", "10.96.30.0/25", false],
  ["172.16.196.0/26", "172.16.196.64/26", false],
  ["255.255.255.255/32", "255.255.255.254/32", false],
])("%s and %s are the same prefix: %s", (left, right, same) => {
  expect(samePrefix(left, right)).toBe(same);
});

test.each([
  ["10.96.30.11/32", "10.96.30.0/24", true],
  ["10.96.30.0/24", "10.96.30.11/32", true],
  ["10.96.31.11/32", "10.96.30.0/24", false],
  ["192.168.0.0/16", "192.169.0.0/16", false],
  ["default", "10.0.0.0/8", false],
])("%s and %s overlap: %s", (left, right, does) => {
  expect(overlaps(left, right)).toBe(does);
});

test.each([
  ["default", "10.96.30.12", true],
  ["10.96.30.12/32", "10.96.30.12", true],
  ["10.96.30.12/32", "10.96.30.13", false],
  ["172.16.196.0/26", "172.16.196.63", true],
  ["172.16.196.0/26", "172.16.196.64", false],
  ["10.96.30.11/24", "10.96.30.12", true],
])("%s holds %s: %s", (prefix, ip, holds) => {
  expect(containsAddress(prefix, ip)).toBe(holds);
});
