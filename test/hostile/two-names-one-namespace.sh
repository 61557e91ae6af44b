#!/usr/bin/env bash
# Gives one namespace two names, and the addresses of both pods.
ip netns add pod1
touch /run/netns/pod2
mount --bind /run/netns/pod1 /run/netns/pod2
ip link add eth0-p1 type veth peer name eth0 netns pod1
ip -n pod1 addr add 10.96.30.11/24 dev eth0
ip -n pod1 addr add 10.96.30.12/24 dev eth0
ip -n pod1 link set eth0 up
ip -n pod1 link set lo up
ip link set eth0-p1 up
