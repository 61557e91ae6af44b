import { expect, test } from "vitest";
import type { FoundScript } from "../../intake/find-scripts.ts";
import { exercise } from "../../verdict/test-support.ts";
import { jobOf } from "./job.ts";

const row = { id: "exercise-04", slug: "04-proxy-arp", title: exercise.title, hosts: ["host1"] };
const script = (text: string): FoundScript => ({ kind: "bytes", bytes: new TextEncoder().encode(text) });
const usual = { host1: script("id\n") };
const now = { checkerVersion: "1", timeout: 30 };
const key = (scripts: Record<string, FoundScript> = usual, circumstances = now, of = exercise): string =>
  jobOf(row, of, scripts, circumstances).key;

test("the same scripts are the same job", () => expect(key({ host1: script("id\n") })).toBe(key()));

test.each<[string, string]>([
  ["a script's content", key({ host1: script("id \n") })],
  ["whose script it is", key({ host2: script("id\n") })],
  ["another script beside it", key({ ...usual, host2: script("id\n") })],
  ["no script", key({ host1: { kind: "missing", present: [] } })],
  ["what is there instead", key({ host1: { kind: "missing", present: ["a.sh"] } })],
  ["a link", key({ host1: { kind: "no-file", what: "link" } })],
  ["the checker", key(usual, { ...now, checkerVersion: "2" })],
  ["the time that a script may take", key(usual, { ...now, timeout: 31 })],
  ["the exercise", key(usual, now, { ...exercise, hints: [] })],
])("%s makes another job", (_, other) => expect(other).not.toBe(key()));
