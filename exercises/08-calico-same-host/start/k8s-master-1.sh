#!/bin/bash
# k8s-master-1: two pods of one block beside the tunnel to k8s-node-1.
# k8s-master-1：同一个地址块里的两个 Pod，旁边是通往 k8s-node-1 的隧道。

GATEWAY=169.254.1.1
CALI_MAC=ee:ee:ee:ee:ee:ee

BUSYBOX_IP=172.16.196.1
BUSYBOX_CALI=cali12242800409
COREDNS_IP=172.16.196.2
COREDNS_CALI=calif57336c1ec9

BLOCK=172.16.196.0/26
TUNNEL_IP=172.16.196.0
OTHER_NODE=192.168.0.12
OTHER_BLOCK=172.16.109.64/26

# TODO 1: the network namespaces busybox and coredns, each with eth0, whose other end on the node is the cali device.
#         All ends up, all with MTU 1480; only the cali devices get the MAC $CALI_MAC, both the same.
# TODO 1：新建网络命名空间 busybox 和 coredns，每个里面有 eth0，另一端是节点上的 cali 设备。
#         所有的端都启用，MTU 都是 1480；只有两个 cali 设备的 MAC 是 $CALI_MAC，两个相同。

# TODO 2: in each pod its address with /32, a route to $GATEWAY alone, and the default route via $GATEWAY.
# TODO 2：在每个 Pod 里配上自己的 /32 地址，加一条只到 $GATEWAY 的路由，再加经过 $GATEWAY 的默认路由。

# TODO 3: let both cali devices answer their pod's ARP for addresses that are not their own.
# TODO 3：让两个 cali 设备为不属于自己的地址回答各自 Pod 的 ARP 查询。

# TODO 4: on the node, a route to each pod, and a blackhole for the rest of $BLOCK.
# TODO 4：在节点上，给每个 Pod 加一条路由，再用黑洞路由拦住 $BLOCK 的其余地址。

# TODO 5: tunl0 up, with MTU 1480 and the address $TUNNEL_IP/32. The kernel may have made tunl0 already: try `ip link show tunl0`.
# TODO 5：启用 tunl0，MTU 为 1480，地址为 $TUNNEL_IP/32。内核可能已经建好了 tunl0：执行 `ip link show tunl0` 看看。

# TODO 6: the route to $OTHER_BLOCK via $OTHER_NODE through the tunnel.
# TODO 6：到 $OTHER_BLOCK 的路由，经过 $OTHER_NODE，走隧道。
