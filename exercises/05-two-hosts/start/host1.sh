#!/bin/bash
# host1: two pods of its own, and the way to the pods of host2.
# host1：自己的两个 Pod，以及通往 host2 上 Pod 的路。

POD1_IP=10.96.30.11
POD2_IP=10.96.30.12
GATEWAY=169.254.1.1

OTHER_HOST=192.168.30.212
OTHER_POD1_IP=10.96.30.13
OTHER_POD2_IP=10.96.30.14

# TODO 1: let this host forward packets that are not for itself.
# TODO 1：让这台主机转发不是发给自己的包。

# TODO 2: make the network namespaces pod1 and pod2. Give each an eth0 with its address (/24);
#         the other ends stay on the host and are called eth0-p1 and eth0-p2. Switch everything on.
# TODO 2：新建网络命名空间 pod1 和 pod2。每个里面有一个 eth0 并配上地址（/24）；
#         另一端留在主机上，分别叫 eth0-p1 和 eth0-p2。所有设备都要启用。

# TODO 3: in each pod, a route to $GATEWAY alone, directly behind eth0, and then the default route via $GATEWAY.
# TODO 3：在每个 Pod 里，先加一条只到 $GATEWAY 的路由（就在 eth0 的链路上），再加经过 $GATEWAY 的默认路由。

# TODO 4: let eth0-p1 and eth0-p2 answer the pods' ARP on behalf of everybody else.
# TODO 4：让 eth0-p1 和 eth0-p2 替其他所有人回答 Pod 的 ARP 查询。

# TODO 5: on the host, a route to each of its own pods.
# TODO 5：在主机上，给自己的每个 Pod 加一条路由。

# TODO 6: on the host, the way to host2's pods, $OTHER_POD1_IP and $OTHER_POD2_IP, behind $OTHER_HOST.
# TODO 6：在主机上，加上经 $OTHER_HOST 通往 host2 的 Pod（$OTHER_POD1_IP 和 $OTHER_POD2_IP）的路由。
