#!/usr/bin/env bash
# sudo before every command, nsenter instead of `ip netns exec`, a temporary name that changes with the move.
sudo ip netns list | while read -r name _; do
  sudo nsenter --net="/run/netns/$name" hostname -I | grep -qE '(^| )172\.16\.0\.3( |$)' && echo "$name"
done > pod
POD=$(cat pod)
in_pod() { sudo nsenter --net="/run/netns/$POD" "$@"; }

sudo ip link add name veth-a type veth peer name attach0
sudo ip link set dev attach0 netns "$POD" name veth-b
in_pod ip link set dev veth-b up
in_pod ip address add 172.168.0.100/24 dev veth-b
sudo ip link set dev veth-a up
sudo ip address add 172.168.0.200/24 dev veth-a
