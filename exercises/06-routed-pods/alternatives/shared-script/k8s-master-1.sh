#!/bin/bash
# One script for both nodes: what differs stands in one table.
set -euo pipefail

nodes='
k8s-master-1 192.168.0.11 10.70.1.1
k8s-node-1   192.168.0.12 10.70.2.1
'
while read -r node node_ip pod_ip; do
  if [ -z "$node" ]; then
    continue
  elif [ "$node" != "$(hostname)" ]; then
    ip route add "$pod_ip/32" via "$node_ip"
    continue
  fi
  ip netns add ns1
  ip link add veth1 type veth peer name eth0
  ip link set eth0 netns ns1
  ip link set veth1 up
  ip -n ns1 link set lo up
  ip -n ns1 link set eth0 up
  ip -n ns1 address add "$pod_ip/24" dev eth0
  ip -n ns1 route add 169.254.1.1 dev eth0 scope link
  ip -n ns1 route add default via 169.254.1.1 dev eth0
  ip route add "$pod_ip/32" dev veth1
  sysctl -w net.ipv4.conf.veth1.proxy_arp=1
done <<< "$nodes"
