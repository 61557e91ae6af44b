import { expect, it } from "vitest";
import { selectModules } from "./modules.ts";

const dependencies = `kernel/net/llc/llc.ko:
kernel/net/bridge/bridge.ko: kernel/net/llc/llc.ko
kernel/net/bridge/br_netfilter.ko: kernel/net/bridge/bridge.ko kernel/net/llc/llc.ko
kernel/net/netfilter/x_tables.ko:
kernel/net/netfilter/xt_mark.ko: kernel/net/netfilter/x_tables.ko
kernel/net/netfilter/xt_LED.ko.xz: kernel/net/netfilter/x_tables.ko
`;

it("brings what a module depends on", () => {
  expect(selectModules(dependencies, { wanted: ["br_netfilter"] })).toEqual([
    "kernel/net/bridge/br_netfilter.ko",
    "kernel/net/bridge/bridge.ko",
    "kernel/net/llc/llc.ko",
  ]);
});

it("takes names with a star, but not the unwanted ones", () => {
  expect(selectModules(dependencies, { wanted: ["xt_*"], unwanted: ["xt_LED"] })).toEqual([
    "kernel/net/netfilter/x_tables.ko",
    "kernel/net/netfilter/xt_mark.ko",
  ]);
});
