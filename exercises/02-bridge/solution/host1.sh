#!/usr/bin/env bash
# Three namespaces on one bridge, and one firewall rule that is about this bridge alone.
# 用一个网桥连起三个命名空间，再加一条只管这个网桥的防火墙规则。
set -e

# 1. The switch.
# 1. 交换机。
ip link add br0 type bridge

# 2. The three that shall talk.
# 2. 要互相通信的三个命名空间。
ip netns add ns1
ip netns add ns2
ip netns add ns3

# 3. One cable each: the one end inside, the other end in the switch.
# 3. 每个接一根网线：一端在里面，另一端插在交换机上。
ip link add veth-ns1 type veth peer name br0-ns1
ip link add veth-ns2 type veth peer name br0-ns2
ip link add veth-ns3 type veth peer name br0-ns3
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2
ip link set veth-ns3 netns ns3
ip link set br0-ns1 master br0
ip link set br0-ns2 master br0
ip link set br0-ns3 master br0

# 4. Addresses inside only. The bridge needs none: nobody talks to it, all talk through it.
# 4. 只在里面配地址。网桥不需要地址：谁也不和它通信，大家只是经过它。
ip netns exec ns1 ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2
ip netns exec ns3 ip addr add 192.168.1.3/24 dev veth-ns3

# 5. Everything up: inside (and lo, as it should be), outside, and the bridge itself.
# 5. 全部启用：里面的（最好也启用 lo）、外面的，还有网桥本身。
for ns in ns1 ns2 ns3; do
  ip netns exec "$ns" ip link set lo up
  ip netns exec "$ns" ip link set "veth-$ns" up
  ip link set "br0-$ns" up
done
ip link set br0 up

# 6. br_netfilter shows bridged IP packets to the FORWARD chain, whose policy is DROP.
#    This lets pass what comes in by br0 and leaves by br0, and nothing else.
# 6. br_netfilter 会把桥接的 IP 包交给 FORWARD 链，而这条链的默认策略是 DROP。
#    这条规则只放行从 br0 进、又从 br0 出的包，除此之外什么都不放行。
iptables -A FORWARD -i br0 -o br0 -j ACCEPT
