#!/usr/bin/env bash
# Exercise 02: three namespaces on one bridge, behind a firewall.
# 练习 02：防火墙后面，用一个网桥连起三个命名空间。
#
# This script runs as root on host1. docker0 with the containers web and db is there already, and so is the firewall:
# look at them (`bridge link`, `iptables -S FORWARD`), but leave them as they are. Fill in what the TODO lines ask for.
# 本脚本以 root 身份在 host1 上运行。docker0、容器 web 和 db 以及防火墙都已经在了：
# 可以查看（`bridge link`、`iptables -S FORWARD`），但不要改动。请完成各个 TODO。

NS1_IP=192.168.1.1
NS2_IP=192.168.1.2
NS3_IP=192.168.1.3

# TODO 1: make the bridge br0.
# TODO 1：创建网桥 br0。


# TODO 2: make the network namespaces ns1, ns2 and ns3.
# TODO 2：创建网络命名空间 ns1、ns2、ns3。


# TODO 3: make three veth pairs (veth-ns1 with br0-ns1, and so on). Move each veth-nsN into nsN, plug each br0-nsN into br0.
# TODO 3：创建三对 veth（veth-ns1 对 br0-ns1，依此类推），把 veth-nsN 移进 nsN，把 br0-nsN 接到 br0 上。


# TODO 4: give each veth-nsN its address ($NS1_IP, $NS2_IP, $NS3_IP, all /24), inside its namespace.
# TODO 4：在各自的命名空间里给 veth-nsN 配上地址（$NS1_IP、$NS2_IP、$NS3_IP，都是 /24）。


# TODO 5: set everything up: three ends inside, three ends outside, and the bridge.
# TODO 5：启用所有设备：里面三端、外面三端，还有网桥本身。


# TODO 6: let the firewall pass what is bridged by br0, and nothing else.
# TODO 6：让防火墙放行经 br0 桥接的包，除此之外什么都不要放开。


# Try it / 试一试：
# ip netns exec ns1 ping -c 1 "$NS2_IP"
# ip -n ns1 neigh
