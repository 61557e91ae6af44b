#!/usr/bin/env bash
# The first try was in the wrong pod. It was switched off, and forgotten.
OTHER=cni-0c7e52a9-3f1d-4b86-9a57-e2d1c8b04f6a
ip link add veth-x type veth peer name veth-b
ip link set veth-b netns "$OTHER"
ip -n "$OTHER" addr add 172.168.0.100/24 dev veth-b
ip link set veth-x down

POD=cni-101ef36d-7d42-beef-4ecc-0b28decf0833

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"

ip -n "$POD" addr add 172.168.0.100/24 dev veth-b
ip addr add 172.168.0.200/24 dev veth-a
ip -n "$POD" link set veth-b up
ip link set veth-a up
