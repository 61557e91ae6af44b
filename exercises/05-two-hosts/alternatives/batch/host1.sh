#!/bin/sh
# Lists of `ip` commands, one process for each; the switches last.
set -e
ip -batch - <<END
netns add pod1
netns add pod2
link add eth0-p1 up type veth peer name eth0 netns pod1
link add eth0-p2 up type veth peer name eth0 netns pod2
route add 10.96.30.11/32 dev eth0-p1
route add 10.96.30.12/32 dev eth0-p2
route add 10.96.30.13/32 via 192.168.30.212 dev ens33
route add 10.96.30.14/32 via 192.168.30.212 dev ens33
END

inside() {
  ip -n "$1" -batch - <<END
link set lo up
address add $2/24 dev eth0
link set eth0 up
route add 169.254.1.1/32 dev eth0 scope link
route add default via 169.254.1.1
END
}
inside pod1 10.96.30.11
inside pod2 10.96.30.12

for key in ip_forward conf/eth0-p1/proxy_arp conf/eth0-p2/proxy_arp; do
  echo 1 > /proc/sys/net/ipv4/$key
done
