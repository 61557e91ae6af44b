#!/usr/bin/env bash
# The namespaces are made by processes, as a container runtime makes them, and get their names afterwards.
set -e

make_namespace() {
  local name=$1 pid
  unshare --net sleep 60 &
  pid=$!
  while [ "$(readlink "/proc/$pid/ns/net")" = "$(readlink /proc/self/ns/net)" ]; do sleep 0.01; done
  ip netns attach "$name" "$pid"
  # The name keeps the namespace alive.
  kill "$pid"
}

make_namespace ns1
make_namespace ns2

ip link add veth-ns1 type veth peer name veth-ns2
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2
ip netns exec ns1 bash -e -c 'ip link set lo up; ip addr add 192.168.1.1/24 dev veth-ns1; ip link set veth-ns1 up'
ip netns exec ns2 bash -e -c 'ip link set lo up; ip addr add 192.168.1.2/24 dev veth-ns2; ip link set veth-ns2 up'
