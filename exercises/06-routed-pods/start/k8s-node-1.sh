#!/bin/bash
# k8s-node-1: one pod, and plain routes to the pod of k8s-master-1.
# k8s-node-1：一个 Pod，以及通往 k8s-master-1 上 Pod 的普通路由。

POD_IP=10.70.2.1
GATEWAY=169.254.1.1

OTHER_NODE=192.168.0.11
OTHER_POD_IP=10.70.1.1

# TODO 1: the network namespace ns1, and a veth pair: eth0 in ns1, veth1 on the node. Switch both on.
# TODO 1：新建网络命名空间 ns1 和一对 veth：eth0 在 ns1 里，veth1 在节点上。两端都要启用。

# TODO 2: in ns1 the address $POD_IP/24 on eth0, a route to $GATEWAY alone, and the default route via $GATEWAY.
# TODO 2：在 ns1 里给 eth0 配上地址 $POD_IP/24，加一条只到 $GATEWAY 的路由，再加经过 $GATEWAY 的默认路由。

# TODO 3: let veth1 answer the pod's ARP for addresses that are not its own.
# TODO 3：让 veth1 为不属于自己的地址回答 Pod 的 ARP 查询。

# TODO 4: on the node, the route to $POD_IP, behind veth1.
# TODO 4：在节点上，加一条到 $POD_IP 的路由，它就在 veth1 后面。

# TODO 5: on the node, the route to $OTHER_POD_IP, behind $OTHER_NODE.
# TODO 5：在节点上，加一条到 $OTHER_POD_IP 的路由，它在 $OTHER_NODE 后面。
