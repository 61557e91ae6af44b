#!/bin/bash
# One script for both hosts: what differs follows from the host's name.
set -euo pipefail

case $(hostname) in
  host1) own=(10.96.30.11 10.96.30.12) others=(10.96.30.13 10.96.30.14) next_hop=192.168.30.212 ;;
  host2) own=(10.96.30.13 10.96.30.14) others=(10.96.30.11 10.96.30.12) next_hop=192.168.30.211 ;;
  *) echo "no plan for $(hostname)" >&2; exit 1 ;;
esac

for address in "${others[@]}"; do
  ip route add "$address/32" via "$next_hop"
done

for i in 1 2; do
  pod=pod$i end=eth0-p$i address=${own[i - 1]}
  ip netns add $pod
  ip link add $end type veth peer name eth0
  ip link set eth0 netns $pod
  ip link set $end up
  ip -n $pod link set lo up
  ip -n $pod link set eth0 up
  ip -n $pod addr add $address/24 broadcast + dev eth0
  ip -n $pod route add 169.254.1.1/32 dev eth0
  ip -n $pod route add 0.0.0.0/0 via 169.254.1.1
  ip route replace $address/32 dev $end scope link
  sysctl -w net.ipv4.conf.$end.proxy_arp=1
done

sysctl -w net.ipv4.ip_forward=1
