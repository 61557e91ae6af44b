#!/bin/bash
# Forwarding for just the devices that need it, proxy ARP for all at once.
set -eu
sysctl -q -w net.ipv4.conf.all.proxy_arp=1
sysctl -q -w net.ipv4.conf.ens33.forwarding=1
while read -r pod end address; do
  ip link add "$end" type veth peer name eth0
  ip netns add "$pod"
  ip link set eth0 netns "$pod" up
  ip link set "$end" up
  sysctl -q -w "net.ipv4.conf.$end.forwarding=1"
  ip netns exec "$pod" bash -eu -s "$address" <<'END'
ip address add "$1/24" dev eth0
ip link set lo up
ip route add 169.254.1.1 dev eth0 scope link
ip route add default via 169.254.1.1 dev eth0
END
  ip route add "$address" dev "$end" scope link
done <<'END'
pod1 eth0-p1 10.96.30.11
pod2 eth0-p2 10.96.30.12
END
for address in 10.96.30.13 10.96.30.14; do
  ip route add "$address" via 192.168.30.212 dev ens33 proto static
done
