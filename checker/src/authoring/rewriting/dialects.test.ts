import { expect, it } from "vitest";
import { ipSpellings } from "./ip-spelling.ts";
import { namespaceDialects } from "./namespace-dialect.ts";
import { olderTools } from "./older-tools.ts";
import { settingsDialects } from "./settings-dialect.ts";
import { applying } from "./test-support.ts";

const apply = applying([...namespaceDialects, ...ipSpellings, ...settingsDialects, ...olderTools]);

it.each([
  ["ip netns exec", 'ip -n "$ns" link set lo up', 'ip netns exec "$ns" ip link set lo up'],
  ["ip -n", "ip netns exec a ip r", "ip -n a r"],
  ["ip -n", "nsenter --net=/run/netns/a sysctl -p", "ip netns exec a sysctl -p"],
  ["ip -netns", "ip netns exec a ip r", "ip -netns a r"],
  ["nsenter", "ip -n pod$n r", 'nsenter --net="/run/netns/pod$n" ip r'],
  ["nsenter by /var/run", "sudo ip -n a r", "sudo nsenter --net=/var/run/netns/a ip r"],
  ["ip a, ip l, ip r", "ip -n a addr add b dev c", "ip -n a a add b dev c"],
  ["ip a a, ip l s", "ip netns exec a ip link set b up", "ip netns exec a ip l s b up"],
  ["ip address, ip neigh" + "bour", "ip neigh add a", "ip neighbour add a"],
  ["ip addr, ip neigh", "ip address add a", "ip addr add a"],
  ["dev and name before devices", "ip link set a up", "ip link set dev a up"],
  ["dev and name before devices", "ip link add a type bridge", "ip link add name a type bridge"],
  ["up before the device", "ip link set a up", "ip link set up dev a"],
  ["/32 and scope link", "ip route add 10.0.0.1 dev a", "ip route add 10.0.0.1/32 dev a scope link"],
  ["broadcast +", "ip addr add 10.0.0.1/24 dev a", "ip addr add local 10.0.0.1/24 broadcast + dev a"],
  ["replace instead of add", "ip route add default via a", "ip route replace default via a"],
  ["full paths", "sudo ip a", "sudo /sbin/ip a"],
  ["echo > /proc/sys", "sysctl -qw net.ipv4.conf.eth0-p$n.proxy_arp=1", 'echo 1 > "/proc/sys/net/ipv4/conf/eth0-p$n/proxy_arp"'],
  ["tee /proc/sys", "echo 1 > /proc/sys/net/ipv4/ip_forward", "echo 1 | tee /proc/sys/net/ipv4/ip_forward > /dev/null"],
  ["sysctl -w", "echo 1 > /proc/sys/net/ipv4/ip_forward", "sysctl -w net.ipv4.ip_forward=1"],
  ["sysctl -w", "echo 1 > /proc/sys/net/ipv4/$key", 'sysctl -w "net/ipv4/$key=1"'],
  ["sysctl -w", "echo 1 > /proc/sys/net/ipv4/conf/$end/proxy_arp", 'sysctl -w "net.ipv4.conf.$end.proxy_arp=1"'],
  ["sysctl with slashes", "sysctl -w net.ipv4.ip_forward=1", "sysctl -qw net/ipv4/ip_forward=1"],
  ["/etc/sysctl.conf", "sysctl -w a.b=1", 'echo "a.b = 1" >> /etc/sysctl.conf\nsysctl -p'],
  [
    "/etc/sysctl.conf",
    "sysctl -w net.ipv4.conf.$end.proxy_arp=1",
    'echo "net.ipv4.conf.$end.proxy_arp = 1" > /etc/sysctl.d/lab.conf\nsysctl -p /etc/sysctl.d/lab.conf',
  ],
  [
    "/etc/sysctl.conf",
    "sysctl -w net.ipv4.conf.all.forwarding=1",
    'echo "net.ipv4.conf.all.forwarding = 1" >> /etc/sysctl.conf\nsysctl -p',
  ],
  ["brctl", "ip link set a master b up", "brctl addif b a\nip link set a up"],
  ["brctl", "ip link add b type bridge", "brctl addbr b"],
  ["ip instead of brctl", "brctl addif b a", "ip link set a master b"],
  ["ifconfig", "ip -n x link set a up", "ip netns exec x ifconfig a up"],
  ["ifconfig", "ip addr add 10.0.0.1/24 dev a\nip link set a up", "ifconfig a 10.0.0.1/24\nifconfig a up"],
  ["ifconfig", "ip addr add 10.0.0.1/32 dev a\nip link set a up", "ifconfig a 10.0.0.1 netmask 255.255.255.255\nifconfig a up"],
  ["ifconfig", "ip addr add 10.0.0.1 dev a\nip link set a up", "ifconfig a 10.0.0.1 netmask 255.255.255.255\nifconfig a up"],
  ["ifconfig", 'ip addr add "$ip/32" dev a\nip link set a up', 'ifconfig a "$ip" netmask 255.255.255.255\nifconfig a up'],
  ["ifconfig", 'ip addr add "$ip" dev a\nip link set a up', 'ip addr add "$ip" dev a\nifconfig a up'],
  [
    "ifconfig",
    "ip addr add 10.0.0.1/24 dev a\nip addr add 10.0.0.2/24 dev a\nip link set a up",
    "ip addr add 10.0.0.1/24 dev a\nip addr add 10.0.0.2/24 dev a\nifconfig a up",
  ],
  ["route", 'ip route add "$to" dev a', 'route add -host "$to" dev a'],
  ["route", "ip route add default via 10.0.0.1 dev a", "route add default gw 10.0.0.1 dev a"],
  ["route", "ip route add 10.0.0.0/24 via 10.0.0.1", "route add -net 10.0.0.0/24 gw 10.0.0.1"],
])("%s: %s", (name, script, written) => expect(apply(name, `${script}\n`)).toBe(`${written}\n`));

it.each([
  ["ip -n", "ip netns add a"],
  ["nsenter", "ip link set a netns b"],
  ["echo > /proc/sys", "sysctl -p"],
  ["echo > /proc/sys", "ip netns exec a sysctl -w net.ipv4.ip_forward=1"],
  ["ifconfig", "ip addr add 10.0.0.1/24 dev a"],
  ["route", "ip route add blackhole 10.0.0.0/26"],
  ["route", "ip route add 10.0.0.0/26 via 10.0.0.1 dev a onlink"],
  ["/32 and scope link", "ip route add default dev a"],
])("%s leaves %s", (name, script) => expect(apply(name, `${script}\n`)).toBe(`${script}\n`));
