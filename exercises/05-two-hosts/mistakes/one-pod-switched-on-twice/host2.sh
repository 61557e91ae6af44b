#!/bin/bash
# host2: a line for pod1's eth0 was copied to pod2 and back, so pod2's is switched on twice and pod1's never.
set -u

GATEWAY=169.254.1.1

sysctl -q -w net.ipv4.ip_forward=1

ip netns add pod1
ip netns add pod2
ip link add eth0-p1 type veth peer name eth0 netns pod1
ip link add eth0-p2 type veth peer name eth0 netns pod2

ip -n pod1 link set lo up
ip -n pod2 link set lo up
ip -n pod2 link set eth0 up
ip -n pod2 link set eth0 up
ip link set eth0-p1 up
ip link set eth0-p2 up

ip -n pod1 address add 10.96.30.13/24 dev eth0
ip -n pod2 address add 10.96.30.14/24 dev eth0

for pod in pod1 pod2; do
  ip -n "$pod" route add "$GATEWAY" dev eth0 scope link
  ip -n "$pod" route add default via "$GATEWAY" dev eth0
done

sysctl -q -w net.ipv4.conf.eth0-p1.proxy_arp=1
sysctl -q -w net.ipv4.conf.eth0-p2.proxy_arp=1

ip route add 10.96.30.13 dev eth0-p1
ip route add 10.96.30.14 dev eth0-p2

ip route add 10.96.30.11 via 192.168.30.211 dev ens33
ip route add 10.96.30.12 via 192.168.30.211 dev ens33
