#!/bin/sh
# Three processes do it all: `ip -batch` reads its commands from a heredoc.
set -eu

ip -batch - << 'HOST'
netns add pod1
netns add pod2
link add eth0-p1 up type veth peer name eth0 netns pod1
link add eth0-p2 up type veth peer name eth0 netns pod2
route add 10.96.30.11 dev eth0-p1
route add 10.96.30.12 dev eth0-p2
HOST

for n in 1 2; do
  ip -n pod$n -batch - << POD
link set lo up
link set eth0 up
addr add 10.96.30.1$n/24 dev eth0
route add 169.254.1.1 dev eth0 scope link
route add default via 169.254.1.1 dev eth0
POD
done

echo 1 | tee /proc/sys/net/ipv4/conf/eth0-p1/proxy_arp /proc/sys/net/ipv4/conf/eth0-p2/proxy_arp /proc/sys/net/ipv4/ip_forward > /dev/null
