#!/bin/bash
# k8s-master-1: two pods of one block, as Calico wires them up beside the tunnel.
# k8s-master-1：同一个地址块里的两个 Pod，按 Calico 的方式接好，旁边是隧道。
set -eu

GATEWAY=169.254.1.1
BLOCK=172.16.196.0/26
TUNNEL_IP=172.16.196.0
OTHER_NODE=192.168.0.12
OTHER_BLOCK=172.16.109.64/26

add_pod() {
  local pod=$1 cali=$2 address=$3

  # The pod and its wire. 20 of ens160's 1500 bytes stay free for the outer header of packets that leave the node.
  # Pod 和它的线。ens160 的 1500 字节里留出 20 字节，给离开节点的包加外层 IP 头。
  ip netns add "$pod"
  ip link add "$cali" type veth peer name eth0 netns "$pod"
  ip link set "$cali" address ee:ee:ee:ee:ee:ee mtu 1480 up
  ip -n "$pod" link set lo up
  ip -n "$pod" link set eth0 mtu 1480 up

  # A /32 has no neighbours: the pod next door, too, is behind the gateway that nobody is.
  # /32 没有邻居：就连隔壁的 Pod，也在那个并不存在的网关后面。
  ip -n "$pod" address add "$address/32" dev eth0
  ip -n "$pod" route add "$GATEWAY" dev eth0 scope link
  ip -n "$pod" route add default via "$GATEWAY" dev eth0

  # Whomever the pod asks for, the node's end answers. The node routes from there.
  # 不管 Pod 询问谁，回答的都是节点这一端，再由节点查路由转发。
  sysctl -q -w "net.ipv4.conf.$cali.proxy_arp=1"
  ip route add "$address" dev "$cali" scope link
}

add_pod busybox cali12242800409 172.16.196.1
add_pod coredns calif57336c1ec9 172.16.196.2

# What no pod of the block has taken ends here: without this line it would follow the default route.
# 地址块里没有 Pod 使用的地址到此为止：没有这一行，发往它们的包就会走默认路由。
ip route add blackhole "$BLOCK"

# With the ipip module loaded every namespace has a tunl0 from its birth; "File exists" is good news then.
# 加载了 ipip 模块以后，每个命名空间一创建就有 tunl0；这时报 "File exists" 反而是好消息。
ip link add tunl0 type ipip 2> /dev/null || true
ip link set tunl0 mtu 1480 up
ip address add "$TUNNEL_IP/32" dev tunl0

# Only the other node's block goes through the tunnel; the next hop becomes the outer destination.
# 走隧道的只有对方节点的地址块；下一跳会成为外层的目的地址。
ip route add "$OTHER_BLOCK" via "$OTHER_NODE" dev tunl0 onlink
