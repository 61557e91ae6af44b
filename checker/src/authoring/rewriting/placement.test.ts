import { expect, it } from "vitest";
import { placedWords, placementOf } from "./placement.ts";

it.each([
  ["ip netns exec pod1 ip link set lo up", { sudo: [], namespace: "pod1", words: ["ip", "link", "set", "lo", "up"] }],
  ["ip -n pod1 link set lo up", { sudo: [], namespace: "pod1", words: ["ip", "link", "set", "lo", "up"] }],
  ["sudo nsenter --net=/run/netns/pod1 sysctl -p", { sudo: ["sudo"], namespace: "pod1", words: ["sysctl", "-p"] }],
  ['nsenter --net="/var/run/netns/$ns" ip a', { sudo: [], namespace: '"$ns"', words: ["ip", "a"] }],
  ["ip link add a type veth", { sudo: [], namespace: null, words: ["ip", "link", "add", "a", "type", "veth"] }],
  ["nsenter -t 1 -n ip a", { sudo: [], namespace: null, words: ["nsenter", "-t", "1", "-n", "ip", "a"] }],
])("%s", (command, placed) => expect(placementOf(command.split(" "))).toEqual(placed));

it("puts a command into its namespace again", () => {
  expect(placedWords({ sudo: ["sudo"], namespace: "a", words: ["ip", "r"] })).toEqual(["sudo", "ip", "-n", "a", "r"]);
  expect(placedWords({ sudo: [], namespace: "a", words: ["route"] })).toEqual(["ip", "netns", "exec", "a", "route"]);
  expect(placedWords({ sudo: [], namespace: null, words: ["route"] })).toEqual(["route"]);
});
