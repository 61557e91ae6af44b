#!/usr/bin/env bash
# A ping of .200 from the pod works all the same: by eth0.
POD=cni-101ef36d-7d42-beef-4ecc-0b28decf0833

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"

ip -n "$POD" addr add 172.168.0.100 dev veth-b
ip addr add 172.168.0.200 dev veth-a

ip -n "$POD" link set veth-b up
ip link set veth-a up
