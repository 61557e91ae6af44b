#!/bin/sh
# Two lists of `ip` commands. In place of the proxy_arp switch, one address that veth1 answers for.
set -e
ip -batch - <<END
netns add ns1
link add veth1 up type veth peer name eth0 netns ns1
neighbour add proxy 169.254.1.1 dev veth1
route add 10.70.1.1/32 dev veth1
route add 10.70.2.1/32 via 192.168.0.12 dev ens160
END
ip -n ns1 -batch - <<END
link set lo up
link set eth0 up
address add 10.70.1.1/24 dev eth0
route add 169.254.1.1/32 dev eth0 scope link
route add default via 169.254.1.1
END
