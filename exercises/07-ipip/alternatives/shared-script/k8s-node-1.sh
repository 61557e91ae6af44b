#!/bin/bash
# One script for both nodes: what differs stands in one table.
set -euo pipefail

nodes='
k8s-master-1 192.168.0.11 cali12242800409 172.16.196.1  172.16.196.0  172.16.196.0/26
k8s-node-1   192.168.0.12 cali1b0be572c83 172.16.109.65 172.16.109.64 172.16.109.64/26
'
me=$(hostname)

ip link set tunl0 up 2> /dev/null || ip link add tunl0 up type ipip
ip link set tunl0 mtu 1480

while read -r node node_ip cali pod_ip tunnel_ip block; do
  if [ -z "$node" ]; then
    continue
  elif [ "$node" != "$me" ]; then
    ip route replace "$block" via "$node_ip" dev tunl0 onlink
    continue
  fi
  ip addr replace "$tunnel_ip/32" dev tunl0
  ip route replace blackhole "$block"
  ip netns add busybox
  ip link add "$cali" mtu 1480 type veth peer name eth0
  ip link set eth0 mtu 1480 netns busybox
  ip link set "$cali" address ee:ee:ee:ee:ee:ee up
  ip -n busybox -batch - <<END
link set lo up
link set eth0 up
address add $pod_ip/32 dev eth0
route add 169.254.1.1 dev eth0 scope link
route add default via 169.254.1.1 dev eth0
END
  ip route replace "$pod_ip/32" dev "$cali"
  echo 1 > "/proc/sys/net/ipv4/conf/$cali/proxy_arp"
done <<< "$nodes"
