#!/bin/bash
# host2: two pods of its own, and the way to the pods of host1.
# host2：自己的两个 Pod，以及通往 host1 上 Pod 的路。
set -eu

GATEWAY=169.254.1.1
OTHER_HOST=192.168.30.211

# From now on the host is a router: it forwards, and may answer ARP for addresses that it can forward to.
# 从现在起，主机就是路由器：它会转发，也可以替它转发得到的地址应答 ARP。
sysctl -q -w net.ipv4.ip_forward=1

add_pod() {
  local pod=$1 host_end=$2 address=$3

  # The pod, and the pair of devices that joins it to the host.
  # Pod，以及把它和主机连起来的一对设备。
  ip netns add "$pod"
  ip link add "$host_end" type veth peer name eth0 netns "$pod"
  ip link set "$host_end" up
  ip -n "$pod" link set lo up
  ip -n "$pod" link set eth0 up
  ip -n "$pod" address add "$address/24" dev eth0

  # Nobody owns the gateway's address. First it must be a direct neighbour, then it can be a gateway.
  # 网关的地址谁也没有。先要让它成为直连的邻居，才能把它用作网关。
  ip -n "$pod" route add "$GATEWAY" dev eth0 scope link
  ip -n "$pod" route add default via "$GATEWAY" dev eth0

  # Whomever the pod asks for by ARP: the host's end answers with its own MAC, so every packet comes to the host.
  # 不管 Pod 用 ARP 询问谁，主机这一端都用自己的 MAC 回答，于是所有的包都来到主机。
  sysctl -q -w "net.ipv4.conf.$host_end.proxy_arp=1"

  # The way back into the pod.
  # 回到 Pod 的路由。
  ip route add "$address" dev "$host_end"
}

add_pod pod1 eth0-p1 10.96.30.13
add_pod pod2 eth0-p2 10.96.30.14

# The pods of host1 are behind host1's card: that is the next hop.
# host1 的 Pod 在 host1 的网卡后面：下一跳就是这块网卡。
ip route add 10.96.30.11 via "$OTHER_HOST" dev ens33
ip route add 10.96.30.12 via "$OTHER_HOST" dev ens33
