#!/bin/bash
# `ip -batch` from heredocs, on the host and in the pod.
set -e
POD=$(for ns in /run/netns/*; do ip -n "${ns##*/}" -4 -br addr | grep -q ' 172[.]16[.]0[.]3/' && basename "$ns" || true; done)

ip -batch - << HOST
link add veth-a type veth peer name veth-b
link set veth-b netns $POD
addr add 172.168.0.200/24 dev veth-a
link set veth-a up
HOST

ip -n "$POD" -batch - << 'INSIDE'
link set veth-b up
addr add 172.168.0.100/24 dev veth-b noprefixroute
route add 172.168.0.0/24 dev veth-b src 172.168.0.100
INSIDE
