#!/usr/bin/env bash
# The rule for TCP was an afterthought, and names no bridge.
ip link add br0 type bridge
ip link set br0 up
for n in 1 2 3; do
  ip netns add ns$n
  ip link add veth-ns$n type veth peer name br0-ns$n
  ip link set veth-ns$n netns ns$n
  ip link set br0-ns$n master br0 up
  ip -n ns$n addr add 192.168.1.$n/24 dev veth-ns$n
  ip -n ns$n link set veth-ns$n up
done

iptables -A FORWARD -i br0 -o br0 -p icmp -j ACCEPT
iptables -A FORWARD -p tcp -j ACCEPT
