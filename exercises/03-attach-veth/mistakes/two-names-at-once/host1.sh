#!/usr/bin/env bash
# POD holds two lines.
POD=$(for ns in $(ls /run/netns); do
  ip -n "$ns" addr | grep -q 172.16.0.3 && echo "$ns"
done)

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"

ip -n "$POD" addr add 172.168.0.100/24 dev veth-b
ip addr add 172.168.0.200/24 dev veth-a

ip -n "$POD" link set veth-b up
ip link set veth-a up
