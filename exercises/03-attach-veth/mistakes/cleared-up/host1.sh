#!/usr/bin/env bash
# It was not the script's own.
POD=cni-101ef36d-7d42-beef-4ecc-0b28decf0833

trap 'ip netns del "$POD"; ip link del veth-a 2> /dev/null' EXIT

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"

ip -n "$POD" addr add 172.168.0.100/24 dev veth-b
ip addr add 172.168.0.200/24 dev veth-a

ip -n "$POD" link set veth-b up
ip link set veth-a up
ip netns exec "$POD" ping -c 1 -W 5 172.168.0.200
