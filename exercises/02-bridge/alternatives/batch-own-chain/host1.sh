#!/bin/sh
# `ip -batch` from a heredoc, and an iptables chain of its own for br0.
set -eu

ip -batch - << 'HOST'
netns add ns1
netns add ns2
netns add ns3
link add br0 up type bridge
link add br0-ns1 up master br0 type veth peer name veth-ns1 netns ns1
link add br0-ns2 up master br0 type veth peer name veth-ns2 netns ns2
link add br0-ns3 up master br0 type veth peer name veth-ns3 netns ns3
HOST

for n in 1 2 3; do
  ip -n ns$n -batch - << STATION
link set lo up
addr add 192.168.1.$n/24 dev veth-ns$n
link set veth-ns$n up
STATION
done

iptables -N BR0
iptables -A BR0 -s 192.168.1.0/24 -d 192.168.1.0/24 -j ACCEPT
iptables -A FORWARD -i br0 -j BR0
