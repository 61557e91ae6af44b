#!/usr/bin/env bash
# Namespaces without names: each lives as long as a process in it, and the last of them end with this script.
ip link add br0 type bridge
ip link set br0 up

unshare --net sleep 600 &
pid1=$!
unshare --net sleep 600 &
pid2=$!
unshare --net sleep 600 &
pid3=$!
for pid in "$pid1" "$pid2" "$pid3"; do
  while [ "/proc/$pid/ns/net" -ef /proc/self/ns/net ]; do sleep 0.1; done
done

ip link add veth-ns1 type veth peer name br0-ns1
ip link add veth-ns2 type veth peer name br0-ns2
ip link add veth-ns3 type veth peer name br0-ns3
ip link set veth-ns1 netns "$pid1"
ip link set veth-ns2 netns "$pid2"
ip link set veth-ns3 netns "$pid3"
ip link set br0-ns1 master br0 up
ip link set br0-ns2 master br0 up
ip link set br0-ns3 master br0 up

nsenter --target "$pid1" --net ip addr add 192.168.1.1/24 dev veth-ns1
nsenter --target "$pid2" --net ip addr add 192.168.1.2/24 dev veth-ns2
nsenter --target "$pid3" --net ip addr add 192.168.1.3/24 dev veth-ns3
nsenter --target "$pid1" --net ip link set veth-ns1 up
nsenter --target "$pid2" --net ip link set veth-ns2 up
nsenter --target "$pid3" --net ip link set veth-ns3 up

iptables -A FORWARD -i br0 -o br0 -j ACCEPT
