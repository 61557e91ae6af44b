import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

const rule = "iptables -A FORWARD -i br0 ! -o br1 -p tcp -j ACCEPT\n";

it("does something else with a packet", () => {
  expect(changesBy("other-action", rule)).toEqual(["1: iptables -A FORWARD -i br0 ! -o br1 -p tcp -j DROP"]);
  expect(changesBy("other-action", "iptables -P FORWARD DROP\n")).toEqual(["1: iptables -P FORWARD ACCEPT"]);
});

it("puts a rule into another chain, before the others, or the other way round", () => {
  expect(changesBy("other-chain", rule)).toEqual(["1: iptables -A INPUT -i br0 ! -o br1 -p tcp -j ACCEPT"]);
  expect(changesBy("other-side", rule)).toEqual([
    "1: iptables -I FORWARD -i br0 ! -o br1 -p tcp -j ACCEPT",
    "1: iptables -A FORWARD -o br0 ! -o br1 -p tcp -j ACCEPT",
    "1: iptables -A FORWARD -i br0 ! -i br1 -p tcp -j ACCEPT",
  ]);
});

it("is about another protocol", () => {
  expect(changesBy("other-protocol", rule)).toEqual(["1: iptables -A FORWARD -i br0 ! -o br1 -p udp -j ACCEPT"]);
});

it("forgets a condition", () => {
  expect(changesBy("drop-condition", rule)).toEqual([
    "1: iptables -A FORWARD ! -o br1 -p tcp -j ACCEPT",
    "1: iptables -A FORWARD -i br0 -o br1 -p tcp -j ACCEPT",
    "1: iptables -A FORWARD -i br0 -p tcp -j ACCEPT",
    "1: iptables -A FORWARD -i br0 ! -o br1 -j ACCEPT",
  ]);
});

it("leaves other commands alone", () => {
  expect(changesBy("other-side", "grep -i a -o b\n")).toEqual([]);
});
