import { sysctlPath } from "./shell.ts";

/**
 * Settings that a namespace which a learner makes inherits from the machine's own (net.core.devconf_inherit_init_net) and that
 * the lab therefore cannot pin, with the values under which every experiment goes the same way. Loose reverse path
 * filtering (2) drops only what has no route back at all; forwarding matters only where there is a second device.
 */
export const inheritedSettings = [
  ...["all", "default"].flatMap((scope) => [
    { key: `net.ipv4.conf.${scope}.rp_filter`, harmless: ["0", "2"] },
    { key: `net.ipv4.conf.${scope}.proxy_arp`, harmless: ["0"] },
    { key: `net.ipv4.conf.${scope}.arp_ignore`, harmless: ["0"] },
    { key: `net.ipv4.conf.${scope}.arp_announce`, harmless: ["0"] },
    { key: `net.ipv4.conf.${scope}.arp_filter`, harmless: ["0"] },
  ]),
  { key: "net.ipv4.icmp_echo_ignore_all", harmless: ["0"] },
].map((setting) => ({ ...setting, file: sysctlPath(setting.key) }));
