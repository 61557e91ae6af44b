#!/usr/bin/env bash
# ip itself filters by the address; the first match ends the search.
for POD in $(ls /run/netns); do
  [ -n "$(ip -n "$POD" -o addr show to 172.16.0.3/32)" ] && break
done

ip -n "$POD" link add veth-b type veth peer name veth-a netns $$
ip -n "$POD" addr add 172.168.0.100/24 broadcast 172.168.0.255 dev veth-b
ip -n "$POD" link set veth-b up mtu 9000
ip addr add 172.168.0.200/24 dev veth-a
ip link set veth-a up mtu 9000
