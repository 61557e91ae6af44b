import { expect, it } from "vitest";
import { reasons } from "../reasons.ts";
import { Exchange } from "./exchange.ts";

it("hands on progress until the answer", async () => {
  const exchange = new Exchange();
  const steps: string[] = [];
  const answer = exchange.answer((step) => steps.push(step));
  exchange.onEvent("progress script host1");
  exchange.onAnswer("done 1");
  exchange.onEvent("progress late");
  await answer;
  expect(steps).toEqual(["script host1"]);
});

it("says what a failed program said last", async () => {
  const exchange = new Exchange();
  const answer = exchange.answer();
  exchange.onEvent(`failed 3 ${Buffer.from("ip: 没有\n").toString("base64")}`);
  await expect(answer).rejects.toMatchObject({ code: "program-failed", text: reasons.programFailedWith("3", "ip: 没有") });
});

it.each([
  ["the shell ends", (exchange: Exchange) => exchange.onEvent("ended 137"), "status 137"],
  ["the kernel panics", (exchange: Exchange) => exchange.onKernelLog("[ 1.0] Kernel panic - not syncing: x"), "not syncing: x"],
  ["the emulator crashes", (exchange: Exchange) => exchange.onCrash(new Error("unreachable")), "unreachable"],
])("dies when %s, and stays dead", async (_, kill, message) => {
  const exchange = new Exchange();
  const answer = exchange.answer();
  kill(exchange);
  exchange.end(new Error("a later reason"));
  await expect(answer).rejects.toMatchObject({ code: "lab-died", message: expect.stringContaining(message) });
  expect(() => exchange.answer()).toThrow(message);
});

it("takes one program at a time", async () => {
  const exchange = new Exchange();
  const first = exchange.answer();
  expect(() => exchange.answer()).toThrow("one program at a time");
  exchange.onAnswer("done 1");
  await first;
});

it("takes nothing that it cannot read for an answer", async () => {
  const exchange = new Exchange();
  let answered = false;
  const answer = exchange.answer().then(() => {
    answered = true;
  });
  exchange.onAnswer("don");
  exchange.onEvent("");
  exchange.onKernelLog("done 1");
  await Promise.resolve();
  expect(answered).toBe(false);
  exchange.onAnswer("done 1");
  await answer;
});
