import { command, quote } from "../../../plan/shell.ts";
import dump from "./dump.sh";

/**
 * The program that writes down the state that the scripts left on `hosts`, after them and before anything probes it. Its files:
 *
 *     fingerprint/<n>/place                 the host's name, or `<host>:<path>` of a namespace that is bound there
 *     fingerprint/<n>/inode                 nsfs inode in decimal: two names can stand for one namespace
 *     fingerprint/<n>/ip                    a line of JSON each: addresses, routes, rules, permanent neighbours, proxied ones,
 *                                           next hops, ids of other namespaces (by `<n>`)
 *     fingerprint/<n>/rules6, fdb, vlan     JSON of `ip -6 rule`, `bridge fdb`, `bridge vlan`
 *     fingerprint/<n>/iptables, ip6tables, nft   as the tools save them
 *     fingerprint/<n>/mac-origins, sysctls  `<file>:<value>`
 */
export function fingerprintProgram(hosts: readonly string[]): string {
  return [
    "progress fingerprint",
    'mkdir "$OUT/fingerprint"',
    `unshare --mount bash -c ${quote(dump)} lab-fingerprint "$OUT/fingerprint" ${hosts.map(hostWords).join(" ")}`,
  ].join("\n");
}

function hostWords(host: string): string {
  return `${command(host)} "\${lab_host[${host}]}"`;
}
