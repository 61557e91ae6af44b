#!/bin/sh
# ifconfig to look and ifconfig to set.
for ns in $(ip netns list | cut -d ' ' -f 1); do
  if ip netns exec "$ns" ifconfig eth0 | grep -qw 'inet 172\.16\.0\.3'; then POD=$ns; fi
done

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"
ip netns exec "$POD" ifconfig veth-b 172.168.0.100 netmask 255.255.255.0 up
ifconfig veth-a 172.168.0.200/24 up
