#!/usr/bin/env bash
# Clears away an earlier try, and nothing but its own, then builds; to show that it can, it does so twice.
# no pipefail: `grep -q` stops reading at its first match, and ip may be killed for that
set -eu

for ns in $(ls /run/netns); do
  if ip -n "$ns" addr | grep -qF 'inet 172.16.0.3/'; then POD=$ns; fi
done

for _ in once again; do
  # veth-b goes with it.
  ip link del veth-a 2> /dev/null || true
  ip link add veth-a type veth peer name veth-b netns "$POD"
  ip addr add 172.168.0.200/24 dev veth-a
  ip link set veth-a up
  ip -n "$POD" addr add 172.168.0.100/24 dev veth-b
  ip -n "$POD" link set veth-b up
  ip netns exec "$POD" ping -c 1 -W 5 172.168.0.200
done
