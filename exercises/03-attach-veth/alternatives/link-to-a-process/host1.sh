#!/usr/bin/env bash
# As one reaches into a Docker container: the namespace of one of its processes gets a name below /var/run/netns.
set -e
for ns in /var/run/netns/*; do
  if nsenter --net="$ns" ip -o -4 addr show dev eth0 | grep -qF ' 172.16.0.3/'; then POD=$ns; fi
done

# The process. It ends with the script, and then the link leads nowhere.
nsenter --net="$POD" sleep 60 &
pid=$!
while [ "/proc/$pid/ns/net" -ef /proc/self/ns/net ]; do sleep 0.1; done
mkdir -p /var/run/netns
ln -s "/proc/$pid/ns/net" /var/run/netns/container

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns container
ip netns exec container ip addr add 172.168.0.100/24 dev veth-b
ip netns exec container ip link set veth-b up
ip addr add 172.168.0.200/24 dev veth-a
ip link set veth-a up
