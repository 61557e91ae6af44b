#!/usr/bin/env bash
# A second network for a pod that is running, without a tool inside it and without touching what it has.
# 给运行中的 Pod 再接一个网络：不用它里面的工具，也不动它原有的东西。
set -e

# 1. Which namespace is it? Each is asked from outside for its addresses. ip compares the whole address; a text search for it
#    would also find 172.16.0.30, which begins the same.
# 1. 是哪个命名空间？从外面逐个查看它们的地址。ip 比较的是整个地址；
#    如果只按文本查找，还会找到开头相同的 172.16.0.30。
for ns in $(ip netns list | awk '{ print $1 }'); do
  if [ -n "$(ip -n "$ns" -oneline addr show to 172.16.0.3)" ]; then
    POD=$ns
  fi
done
echo "The pod 172.16.0.3 is ${POD:?not found}"

# 2. One cable from the host into the pod.
# 2. 从主机接进 Pod 的一根网线。
ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"

# 3. Addresses after the move. With the /24 comes the pod's connected route, which wins over its default route:
#    from now on 172.168.0.0/24 is at the end of this cable, and no longer behind eth0.
# 3. 先移动，再配地址。/24 会给 Pod 带来一条直连路由，它优先于默认路由：
#    从此 172.168.0.0/24 就在这根网线的另一端，不再走 eth0。
ip netns exec "$POD" ip addr add 172.168.0.100/24 dev veth-b
ip addr add 172.168.0.200/24 dev veth-a

# 4. One end alone has no carrier.
# 4. 只启用一端，就没有载波。
ip netns exec "$POD" ip link set veth-b up
ip link set veth-a up
