#!/bin/sh
# ifconfig and route wherever they can do it, entered by nsenter.
set -e
inside() {
  nsenter --net=/run/netns/ns1 "$@"
}
ip netns add ns1
ip link add veth1 type veth peer name eth0 netns ns1
ifconfig veth1 up
inside ifconfig lo up
inside ifconfig eth0 10.70.1.1 netmask 255.255.255.0 up
inside route add -host 169.254.1.1 dev eth0
inside route add default gw 169.254.1.1 eth0
echo 1 > /proc/sys/net/ipv4/conf/veth1/proxy_arp
route add -host 10.70.1.1 dev veth1
route add -host 10.70.2.1 gw 192.168.0.12
