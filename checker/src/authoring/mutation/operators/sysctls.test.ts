import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

it("turns a setting off or on, by whichever way", () => {
  const script =
    'sysctl -w net.ipv4.ip_forward=1\nsysctl -w "net.ipv4.conf.$x.proxy_arp=0"\necho 1 > /proc/sys/net/ipv4/ip_forward\necho 1 > note\n';
  expect(changesBy("other-sysctl-value", script)).toEqual([
    "1: sysctl -w net.ipv4.ip_forward=0",
    '2: sysctl -w "net.ipv4.conf.$x.proxy_arp=1"',
    "3: echo 0 > /proc/sys/net/ipv4/ip_forward",
  ]);
});

it("sets it for another device, or for those that come later", () => {
  const script = 'ip link set "$b" up\necho 1 > /proc/sys/net/ipv4/conf/a-1/proxy_arp\nsysctl "net.ipv4.conf.$b.proxy_arp=1"\n';
  expect(changesBy("other-sysctl-device", script, { devices: ["ens33"] })).toEqual([
    "2: echo 1 > /proc/sys/net/ipv4/conf/$b/proxy_arp",
    "2: echo 1 > /proc/sys/net/ipv4/conf/default/proxy_arp",
    '3: sysctl "net.ipv4.conf.ens33.proxy_arp=1"',
    '3: sysctl "net.ipv4.conf.default.proxy_arp=1"',
  ]);
});
