#!/bin/bash
# The outer header stands in the route itself; the device takes it from there. Masquerade is for the outside world only.
set -eu
ip link add ipip-any type ipip external
ip link set ipip-any mtu 1480 up
ip address add 172.16.196.0/32 dev ipip-any
ip route add 172.16.109.64/26 encap ip id 7 dst 192.168.0.12 ttl 64 dev ipip-any
ip route add blackhole 172.16.196.0/26
iptables -t nat -A POSTROUTING -s 172.16.0.0/16 ! -d 172.16.0.0/16 -o ens160 -j MASQUERADE

for entry in busybox:cali12242800409:172.16.196.1 coredns:calif57336c1ec9:172.16.196.2; do
  IFS=: read -r pod cali address <<< "$entry"
  ip netns add "$pod"
  ip link add "$cali" type veth peer name eth0 netns "$pod"
  ip link set "$cali" address ee:ee:ee:ee:ee:ee mtu 1480 up
  ip -n "$pod" link set lo up
  ip -n "$pod" link set eth0 mtu 1480 up
  ip -n "$pod" address add "$address/32" dev eth0
  ip -n "$pod" route add 169.254.1.1 dev eth0 scope link
  ip -n "$pod" route add default via 169.254.1.1
  ip route add "$address" dev "$cali"
  echo 1 > "/proc/sys/net/ipv4/conf/$cali/proxy_arp"
done
