import { expect, it } from "vitest";
import { GuestClock } from "./guest-clock.ts";

function clockOf(guest: { instructions: number; hostMs: number }): GuestClock {
  return new GuestClock(
    () => guest.instructions,
    () => guest.hostMs,
  );
}

it("passes with the guest's work, however long that took outside", () => {
  const guest = { instructions: 0, hostMs: 0 };
  const clock = clockOf(guest);
  guest.hostMs = 60_000;
  expect(clock.nowMs()).toBe(0);
  guest.instructions = 1_000_000;
  expect(clock.nowMs()).toBe(10);
  expect(clock.nowMs()).toBe(10);
});

it("begins at zero on a machine that other guests ran on", () => {
  const guest = { instructions: 340_000_000, hostMs: 0 };
  const clock = clockOf(guest);
  expect(clock.nowMs()).toBe(0);
  guest.instructions += 100_000;
  expect(clock.nowMs()).toBe(1);
});

it("goes on where the count of instructions begins anew", () => {
  const guest = { instructions: 0, hostMs: 0 };
  const clock = clockOf(guest);
  guest.instructions = 2 ** 32 - 100_000;
  const before = clock.nowMs();
  guest.instructions = 100_000;
  expect(clock.nowMs() - before).toBeCloseTo(2, 6);
});

it("passes at once while a guest sleeps that somebody waits for", () => {
  const clock = clockOf({ instructions: 0, hostMs: 0 });
  expect(clock.sleep(50, true)).toBe(0);
  clock.wake();
  expect(clock.nowMs()).toBeGreaterThan(50);
  expect(clock.nowMs()).toBeLessThan(50.1);
});

it("passes as outside while a guest sleeps that nobody waits for, also when it is woken early", () => {
  const guest = { instructions: 0, hostMs: 1000 };
  const clock = clockOf(guest);
  expect(clock.sleep(50, false)).toBe(50);
  guest.hostMs += 20;
  clock.wake();
  expect(clock.nowMs()).toBeCloseTo(20, 1);
  guest.hostMs += 500;
  clock.wake();
  expect(clock.nowMs()).toBeCloseTo(20, 1);
});

it("never stands still where a timer is due just now", () => {
  const clock = clockOf({ instructions: 0, hostMs: 0 });
  clock.sleep(0, true);
  expect(clock.nowMs()).toBeGreaterThan(0);
});
