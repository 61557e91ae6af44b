#!/bin/sh
# Looked up once by hand and typed in; the pair is born with veth-b in the pod already.
set -eu
POD=cni-101ef36d-7d42-beef-4ecc-0b28decf0833

ip link add veth-a type veth peer name veth-b netns "$POD"
ip -n "$POD" link set veth-b up
ip -n "$POD" addr add 172.168.0.100/24 dev veth-b
ip addr add 172.168.0.200/24 dev veth-a
ip link set veth-a up
