#!/bin/sh
# `ip -batch` from a heredoc: three processes do it all.
set -eu

ip -batch - << 'HOST'
netns add ns1
netns add ns2
link add veth-ns1 type veth peer name veth-ns2
link set veth-ns1 netns ns1
link set veth-ns2 netns ns2
HOST

for n in 1 2; do
  ip -n ns$n -batch - << STATION
link set lo up
addr add 192.168.1.$n/24 dev veth-ns$n
link set veth-ns$n up
STATION
done
