#!/usr/bin/env bash
# A second network for a pod that is running, without a tool inside it and without touching what it has.
set -e

# 1. Which namespace is it? Each is asked from outside for its addresses. ip compares the whole address; a text search for it
#    would also find 172.16.0.30, which begins the same.
for ns in $(ip netns list | awk '{ print $1 }'); do
  if [ -n "$(ip -n "$ns" -oneline addr show to 172.16.0.3)" ]; then
    POD=$ns
  fi
done
echo "The pod 172.16.0.3 is ${POD:?not found}"

# 2. One cable from the host into the pod.
ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"

# 3. Addresses after the move. With the /24 comes the pod's connected route, which wins over its default route:
#    from now on 172.168.0.0/24 is at the end of this cable, and no longer behind eth0.
ip netns exec "$POD" ip addr add 172.168.0.100/24 dev veth-b
ip addr add 172.168.0.200/24 dev veth-a

# 4. One end alone has no carrier.
ip netns exec "$POD" ip link set veth-b up
ip link set veth-a up
