#!/usr/bin/env bash
# The pair is there, and the pod has nothing of it.
ip link add veth-a type veth peer name veth-b

ip addr add 172.168.0.100/24 dev veth-b
ip addr add 172.168.0.200/24 dev veth-a

ip link set veth-b up
ip link set veth-a up
