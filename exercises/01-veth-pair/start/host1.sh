#!/usr/bin/env bash
# Exercise 01: two namespaces and one cable.
# 练习 01：两个命名空间，一根网线。
#
# This script runs as root on host1, where nothing is but lo. Fill in what the TODO lines ask for.
# 本脚本以 root 身份在 host1 上运行，这台主机上除了 lo 什么都没有。请完成各个 TODO。

NS1_IP=192.168.1.1
NS2_IP=192.168.1.2

# TODO 1: make the network namespaces ns1 and ns2.
# TODO 1：创建网络命名空间 ns1 和 ns2。


# TODO 2: make one veth pair whose ends are called veth-ns1 and veth-ns2.
# TODO 2：创建一对 veth，两端分别叫 veth-ns1 和 veth-ns2。


# TODO 3: move each end into its namespace.
# TODO 3：把两端分别移进各自的命名空间。


# TODO 4: inside, give each end its address ($NS1_IP and $NS2_IP, both /24).
# TODO 4：在命名空间里给两端配上地址（$NS1_IP 和 $NS2_IP，都是 /24）。


# TODO 5: set up all that a packet passes: from ns1 to ns2, and from each namespace to itself.
# TODO 5：启用数据包要经过的所有设备：从 ns1 到 ns2，以及从每个命名空间到它自己。


# Try it / 试一试：
# ip netns exec ns1 ping -c 1 "$NS2_IP"
# ip netns exec ns1 ping -c 1 "$NS1_IP"
# ip -n ns1 neigh
