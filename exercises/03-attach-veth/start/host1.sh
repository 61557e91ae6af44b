#!/usr/bin/env bash
# Exercise 03: a second wire into a running pod.
# 练习 03：给运行中的 Pod 再接一根线。
#
# This script runs as root on host1, where two pods are running. Look around first (`ip netns`, `bridge link`),
# and leave everything as it is that you did not make yourself. Fill in what the TODO lines ask for.
# 本脚本以 root 身份在 host1 上运行，主机上已有两个 Pod 在运行。先看一看（`ip netns`、`bridge link`），
# 凡不是你自己创建的东西都保持原样。请完成各个 TODO。

POD_IP=172.16.0.3 # whose namespace is it? / 这个地址在哪个命名空间里？
VETH_B_IP=172.168.0.100
VETH_A_IP=172.168.0.200

# TODO 1: find the name of the network namespace whose eth0 has exactly $POD_IP.
# TODO 1：找出 eth0 的地址正好是 $POD_IP 的那个网络命名空间的名字。
POD=


# TODO 2: make a veth pair whose ends are called veth-a and veth-b, and move veth-b into the pod.
# TODO 2：创建一对 veth，两端分别叫 veth-a 和 veth-b，把 veth-b 移进 Pod。


# TODO 3: give veth-b its address ($VETH_B_IP, /24) inside the pod, and veth-a its own ($VETH_A_IP, /24) on the host.
# TODO 3：在 Pod 里给 veth-b 配上地址（$VETH_B_IP，/24），在主机上给 veth-a 配上地址（$VETH_A_IP，/24）。


# TODO 4: set both ends up.
# TODO 4：启用两端。


# Try it / 试一试：
# ip -n "$POD" route get "$VETH_A_IP"
# ip netns exec "$POD" ping -c 1 172.168.0.101
# ip -n "$POD" neigh
