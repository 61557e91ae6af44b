#!/bin/bash
# No proxy_arp switch: the host's ends answer for a list of addresses. The other host is one next hop for two routes.
set -eu
echo 1 > /proc/sys/net/ipv4/conf/all/forwarding
ip nexthop add id 1 via 192.168.30.212 dev ens33
ip route add 10.96.30.13 nhid 1
ip route add 10.96.30.14 nhid 1

i=0
for address in 10.96.30.11 10.96.30.12; do
  i=$((i + 1))
  ip netns add pod$i
  ip link add eth0-p$i type veth peer name eth0 netns pod$i
  ip link set eth0-p$i up
  ip -n pod$i link set lo up
  ip -n pod$i link set eth0 up
  ip -n pod$i address add $address/24 dev eth0
  ip -n pod$i route add 169.254.1.1 dev eth0 scope link
  ip -n pod$i route add default via 169.254.1.1 dev eth0
  ip route add $address dev eth0-p$i
  for asked in 169.254.1.1 10.96.30.11 10.96.30.12 10.96.30.13 10.96.30.14; do
    [ $asked = $address ] || ip neighbour add proxy $asked dev eth0-p$i
  done
done
