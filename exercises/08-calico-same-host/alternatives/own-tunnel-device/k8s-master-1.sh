#!/bin/bash
# A tunnel device of one's own with both ends fixed, so the route needs no next hop.
set -eu
ip tunnel add to-node-1 mode ipip local 192.168.0.11 remote 192.168.0.12 ttl 64 dev ens160
ip link set to-node-1 mtu 1480 up
ip address add 172.16.196.0/32 dev to-node-1
ip route add 172.16.109.64/26 dev to-node-1
ip route add blackhole 172.16.196.0/26

number=0
for cali in cali12242800409 calif57336c1ec9; do
  number=$((number + 1))
  pod=$([ $number = 1 ] && echo busybox || echo coredns)
  ip netns add $pod
  ip link add tmp mtu 1480 type veth peer name $cali
  ip link set tmp netns $pod name eth0
  ip link set $cali address ee:ee:ee:ee:ee:ee
  ip link set $cali mtu 1480 up
  ip -n $pod link set eth0 mtu 1480 up
  ip -n $pod address add 172.16.196.$number/32 dev eth0
  ip -n $pod route add 169.254.1.1 dev eth0
  ip -n $pod route add default via 169.254.1.1
  ip route add 172.16.196.$number/32 dev $cali
  sysctl -w net.ipv4.conf.$cali.proxy_arp=1
done
