#!/usr/bin/env bash
# eth0 is what one types without thinking; and ifconfig replaces.
POD=cni-101ef36d-7d42-beef-4ecc-0b28decf0833

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"

ip netns exec "$POD" ifconfig eth0 172.168.0.100/24
ip addr add 172.168.0.200/24 dev veth-a

ip -n "$POD" link set veth-b up
ip link set veth-a up
