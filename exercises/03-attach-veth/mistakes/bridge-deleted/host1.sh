#!/usr/bin/env bash
# The pods' bridge seemed to be in the way.
POD=cni-101ef36d-7d42-beef-4ecc-0b28decf0833

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"

ip -n "$POD" addr add 172.168.0.100/24 dev veth-b
ip addr add 172.168.0.200/24 dev veth-a
ip -n "$POD" link set veth-b up
ip link set veth-a up

ip link del cni0
