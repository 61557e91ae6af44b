#!/bin/bash
# Cleans up before it builds, and builds twice: what counts is what stands in the end.
build() {
  ip netns del ns1 2> /dev/null || true
  ip link del veth1 2> /dev/null || true
  ip netns add ns1
  ip link add veth1 type veth peer name eth0 netns ns1
  ip link set veth1 up
  ip -n ns1 link set lo up
  ip -n ns1 link set eth0 up
  ip -n ns1 address add 10.70.1.1/24 dev eth0
  ip -n ns1 route add 169.254.1.1 dev eth0 scope link
  ip -n ns1 route add default via 169.254.1.1 dev eth0
  sysctl -q -w net.ipv4.conf.veth1.proxy_arp=1
  ip route replace 10.70.1.1 dev veth1
  ip route replace 10.70.2.1 via 192.168.0.12 dev ens160
  # A look at one's own work: the first node cannot reach the second one yet.
  ip netns exec ns1 ping -c 1 -W 1 10.70.2.1 || true
}
build
build
