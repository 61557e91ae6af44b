import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { command, commandReading, quote, sysctlPath } from "./shell.ts";

const bash = (program: string): string => execFileSync("bash", ["-c", program], { encoding: "utf8" });

describe("quote", () => {
  it.each([
    "plain",
    "",
    "two words",
    "it's",
    '$HOME `id` \\ "x"',
    "a\nb\n",
    "-n",
    "网络 ns",
    "*",
    "~",
    "a'b''c'",
    "!x",
    "\u0001\u001b[31m",
  ])("keeps %j one literal word", (word) => {
    expect(bash(`printf '%s|' ${quote(word)} end`)).toBe(`${word}|end|`);
  });
});

describe("command", () => {
  it("leaves plain words as they are, for people who read the program", () => {
    expect(command("ip", "link", "set", "eth0", "up")).toBe("ip link set eth0 up");
  });
});

describe("commandReading", () => {
  it("feeds the lines to the command", () => {
    expect(bash(commandReading("cat", ["one $x", "two 'y'"]))).toBe("one $x\ntwo 'y'\n");
  });
});

describe("sysctlPath", () => {
  it("follows sysctl(8): a slash in a key is a dot in a device's name", () => {
    expect(sysctlPath("net.ipv4.conf.eth0-p1.proxy_arp")).toBe("/proc/sys/net/ipv4/conf/eth0-p1/proxy_arp");
    expect(sysctlPath("net.ipv4.conf.eth0/100.forwarding")).toBe("/proc/sys/net/ipv4/conf/eth0.100/forwarding");
  });
});
