#!/usr/bin/env bash
# The solution, and at its end pings in the background that it does not wait for: some to where nobody is.
set -eu

GATEWAY=169.254.1.1
OTHER_HOST=192.168.30.212

sysctl -q -w net.ipv4.ip_forward=1

add_pod() {
  local pod=$1 host_end=$2 address=$3

  ip netns add "$pod"
  ip link add "$host_end" type veth peer name eth0 netns "$pod"
  ip link set "$host_end" up
  ip -n "$pod" link set lo up
  ip -n "$pod" link set eth0 up
  ip -n "$pod" address add "$address/24" dev eth0

  ip -n "$pod" route add "$GATEWAY" dev eth0 scope link
  ip -n "$pod" route add default via "$GATEWAY" dev eth0

  sysctl -q -w "net.ipv4.conf.$host_end.proxy_arp=1"

  ip route add "$address" dev "$host_end"
}

add_pod pod1 eth0-p1 10.96.30.11
add_pod pod2 eth0-p2 10.96.30.12

ip route add 10.96.30.13 via "$OTHER_HOST" dev ens33
ip route add 10.96.30.14 via "$OTHER_HOST" dev ens33

for address in 10.96.30.11 10.96.30.12 10.96.30.13 10.96.30.14 10.96.30.77 10.9.30.14; do
  ping -i 0.2 "$address" > /dev/null &
  for pod in pod1 pod2; do ip netns exec "$pod" ping -i 0.2 "$address" > /dev/null & done
done
sleep 0.1
