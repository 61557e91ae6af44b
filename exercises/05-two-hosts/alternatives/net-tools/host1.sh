#!/bin/sh
# ifconfig and route where they can do it, entered by nsenter.
set -e
pod() {
  name=$1
  shift
  nsenter --net="/run/netns/$name" "$@"
}
number=0
for address in 10.96.30.11 10.96.30.12; do
  number=$((number + 1))
  ip netns add "pod$number"
  ip link add "eth0-p$number" type veth peer name eth0 netns "pod$number"
  ifconfig "eth0-p$number" up
  pod "pod$number" ifconfig lo up
  pod "pod$number" ifconfig eth0 "$address" netmask 255.255.255.0 up
  pod "pod$number" route add -host 169.254.1.1 dev eth0
  pod "pod$number" route add default gw 169.254.1.1 eth0
  echo 1 > "/proc/sys/net/ipv4/conf/eth0-p$number/proxy_arp"
  route add -host "$address" dev "eth0-p$number"
done
echo 1 > /proc/sys/net/ipv4/ip_forward
route add -host 10.96.30.13 gw 192.168.30.212
route add -host 10.96.30.14 gw 192.168.30.212
