import { expect, it } from "vitest";
import { lessonScenesSchema } from "./scenes.ts";

const scene = (...steps: unknown[]) => ({ exercise: "04-proxy-arp", script: { kind: "solution" }, steps });
const run = { kind: "run", name: "ping", command: "ping -c 1 10.96.30.12" };

it("refuses two recordings of one kind by the same name, in whatever scenes", () => {
  const { error } = lessonScenesSchema.safeParse({ scenes: [scene(run), scene(run)] });
  expect(error?.issues.map(({ message }) => message)).toEqual(['Two steps are the same run "ping".']);
});

it("lets a picture be called as a command is", () => {
  expect(lessonScenesSchema.safeParse({ scenes: [scene(run, { kind: "picture", name: "ping" })] }).success).toBe(true);
});
