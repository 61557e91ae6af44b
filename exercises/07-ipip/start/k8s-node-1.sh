#!/bin/bash
# k8s-node-1: one pod, its gateway that does not exist, and the tunnel to k8s-master-1.
# k8s-node-1：一个 Pod、一个并不存在的网关，以及通往 k8s-master-1 的隧道。

POD_IP=172.16.109.65
CALI=cali1b0be572c83
CALI_MAC=ee:ee:ee:ee:ee:ee
GATEWAY=169.254.1.1

BLOCK=172.16.109.64/26
TUNNEL_IP=172.16.109.64
OTHER_NODE=192.168.0.11
OTHER_BLOCK=172.16.196.0/26

# TODO 1: the network namespace busybox, and a veth pair: eth0 in the pod, $CALI on the node.
#         Both ends up, both with MTU 1480; only $CALI gets the MAC $CALI_MAC.
# TODO 1：网络命名空间 busybox，以及一对 veth：Pod 里是 eth0，节点上是 $CALI。
#         两端都启用，MTU 都是 1480；只有 $CALI 的 MAC 是 $CALI_MAC。

# TODO 2: in the pod the address $POD_IP/32, a route to $GATEWAY alone, and the default route via $GATEWAY.
# TODO 2：在 Pod 里配上地址 $POD_IP/32，加一条只到 $GATEWAY 的路由，再加经过 $GATEWAY 的默认路由。

# TODO 3: let $CALI answer the pod's ARP for addresses that are not its own.
# TODO 3：让 $CALI 为不属于自己的地址回答 Pod 的 ARP 查询。

# TODO 4: on the node, the route to $POD_IP, and a blackhole for the rest of $BLOCK.
# TODO 4：在节点上，加一条到 $POD_IP 的路由，再用黑洞路由拦住 $BLOCK 的其余地址。

# TODO 5: tunl0 up, with MTU 1480 and the address $TUNNEL_IP/32. The kernel may have made tunl0 already: try `ip link show tunl0`.
# TODO 5：启用 tunl0，MTU 为 1480，地址为 $TUNNEL_IP/32。内核可能已经建好了 tunl0：执行 `ip link show tunl0` 看看。

# TODO 6: the route to $OTHER_BLOCK via $OTHER_NODE through the tunnel.
# TODO 6：到 $OTHER_BLOCK 的路由，经过 $OTHER_NODE，走隧道。
