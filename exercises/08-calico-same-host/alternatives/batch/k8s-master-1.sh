#!/bin/sh
# Lists of `ip` commands. In place of the proxy_arp switches, one address that each cali device answers for.
set -e
ip link add tunl0 type ipip 2> /dev/null || true
ip -batch - <<END
netns add busybox
netns add coredns
link add cali12242800409 address ee:ee:ee:ee:ee:ee mtu 1480 up type veth peer name eth0 mtu 1480 netns busybox
link add calif57336c1ec9 address ee:ee:ee:ee:ee:ee mtu 1480 up type veth peer name eth0 mtu 1480 netns coredns
neighbour add proxy 169.254.1.1 dev cali12242800409
neighbour add proxy 169.254.1.1 dev calif57336c1ec9
route add 172.16.196.1/32 dev cali12242800409 scope link
route add 172.16.196.2/32 dev calif57336c1ec9 scope link
route add blackhole 172.16.196.0/26
link set tunl0 up mtu 1480
address add 172.16.196.0/32 dev tunl0
route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink
END
inside() {
  ip -n "$1" -batch - <<END
link set lo up
link set eth0 up
address add $2/32 dev eth0
route add 169.254.1.1/32 dev eth0 scope link
route add default via 169.254.1.1
END
}
inside busybox 172.16.196.1
inside coredns 172.16.196.2
