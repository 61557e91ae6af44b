import type { GivenPod, GivenRoute, Host, Topology } from "../exercise/topology.ts";
import { scriptLimits } from "./limits.ts";
import { command, commandReading, quote, sysctlPath } from "./shell.ts";

/**
 * What every host starts with, whatever the machine's own network namespace has: a new namespace inherits IPv4 settings from it
 * (net.core.devconf_inherit_init_net). `default` is for devices that come later.
 */
const pinnedSysctls: Record<string, string> = {
  "net.ipv4.ip_forward": "0",
  // Otherwise the second of two ICMP errors to one address within a second is never sent (icmp(7)).
  "net.ipv4.icmp_ratelimit": "0",
  ...Object.fromEntries(
    ["all", "default"].flatMap((scope) =>
      ["rp_filter", "proxy_arp", "arp_ignore", "arp_announce", "arp_filter", "accept_local"].map((key) => [
        `net.ipv4.conf.${scope}.${key}`,
        "0",
      ]),
    ),
  ),
};

/** The program that makes a lab's hosts, joins their uplinks to one switch and puts in place what the manifest gives. */
export function setUpProgram(topology: Topology): string {
  return [
    "progress set-up",
    ...topology.hosts.map((host) => command("lab_start_host", host.name, prepare(host))),
    "lab_wait_for_hosts",
    `lab_limit_namespaces ${scriptLimits.netNamespaces} ${scriptLimits.mountNamespaces}`,
    ...joinUplinks(topology),
    ...topology.hosts.map((host) => command("lab_parallel", "lab_enter", host.name, "bash", "-c", `set -e\n${configure(host)}`)),
    "lab_join",
  ].join("\n");
}

/** Before the host has any device but lo. */
function prepare(host: Host): string {
  const sysctls = { ...pinnedSysctls, ...host.sysctls };
  return [
    ...Object.entries(sysctls).map(([key, value]) => `echo ${quote(value)} > ${quote(sysctlPath(key))}`),
    ...(host.pods.length === 0
      ? []
      : [
          commandReading(
            "ip -batch -",
            host.pods.map((pod) => `netns add ${pod.netns}`),
          ),
        ]),
  ].join("\n");
}

function joinUplinks(topology: Topology): string[] {
  const uplinks = topology.hosts.flatMap((host) => host.uplinks.map((uplink) => ({ host: host.name, device: uplink.device })));
  if (uplinks.length === 0) return [];
  const lines = uplinks.flatMap(({ host, device }, index) => [
    // Double quotes let the shell fill in the process that holds the host's namespace.
    `link add ${device} netns $\{lab_host[${host}]} type veth peer name port${index}`,
    `link set port${index} master switch up`,
  ]);
  return [`ip -batch - <<LAB_LINES\n${["link add switch type bridge", "link set switch up", ...lines].join("\n")}\nLAB_LINES`];
}

function configure(host: Host): string {
  const rules = host.firewall;
  return [
    commandReading("ip -batch -", [
      "link set lo up",
      ...host.bridges.flatMap(({ device, address }) => [
        `link add ${device} type bridge`,
        `addr add ${address} dev ${device}`,
        `link set ${device} up`,
      ]),
      ...host.pods.flatMap(hostEnd),
      ...host.uplinks.flatMap(({ device, address }) => [`addr add ${address} dev ${device}`, `link set ${device} up`]),
      ...host.routes.map(routeLine),
    ]),
    ...host.pods.map((pod) => commandReading(`ip -n ${quote(pod.netns)} -batch -`, podEnd(pod))),
    ...(rules === undefined
      ? []
      : [commandReading("iptables-restore", ["*filter", `:FORWARD ${rules.forwardPolicy} [0:0]`, ...rules.rules, "COMMIT"])]),
  ].join("\n");
}

function hostEnd(pod: GivenPod): string[] {
  return [
    `link add ${pod.hostDevice} type veth peer name ${pod.device} netns ${pod.netns}`,
    ...(pod.bridge === undefined ? [] : [`link set ${pod.hostDevice} master ${pod.bridge}`]),
    ...(pod.hostAddress === undefined ? [] : [`addr add ${pod.hostAddress} dev ${pod.hostDevice}`]),
    `link set ${pod.hostDevice} up`,
  ];
}

function podEnd(pod: GivenPod): string[] {
  return ["link set lo up", `addr add ${pod.address} dev ${pod.device}`, `link set ${pod.device} up`, ...pod.routes.map(routeLine)];
}

function routeLine(route: GivenRoute): string {
  return `route add ${route.to}${route.via === undefined ? "" : ` via ${route.via}`} dev ${route.device}`;
}
