#!/bin/bash
# Half of it fails, because it is there already; what stands at the end is right.
for attempt in 1 2; do
  for n in 1 2; do
    ip netns add ns$n
    ip -n ns$n link set lo up
  done
  ip link add veth-ns1 netns ns1 type veth peer name veth-ns2 netns ns2
  for n in 1 2; do
    ip -n ns$n addr add 192.168.1.$n/24 dev veth-ns$n
    ip -n ns$n link set veth-ns$n up
  done
done
ip netns add ns1
