#!/usr/bin/env bash
# Exercise 04: two pods, proxy ARP, and a gateway that does not exist.
# 练习 04：两个 Pod、代理 ARP，以及一个并不存在的网关。
#
# This script runs as root on host1, which has ens33 (192.168.30.211/24) already.
# Fill in what the TODO lines ask for. Plain `ip netns add pod1` works here.
# 本脚本以 root 身份在 host1 上运行，ens33（192.168.30.211/24）已经配好。
# 请完成各个 TODO，直接使用 `ip netns add pod1` 即可。

POD1_IP=10.96.30.11
POD2_IP=10.96.30.12
GATEWAY_IP=169.254.1.1 # exists nowhere, on purpose / 特意选的、哪里都不存在的地址

# TODO 1: make the network namespaces pod1 and pod2.
# TODO 1：创建网络命名空间 pod1 和 pod2。


# TODO 2: make two veth pairs: eth0 in pod1 with eth0-p1 on the host, eth0 in pod2 with eth0-p2 on the host.
#         Mind that one namespace cannot hold two devices of the same name.
# TODO 2：创建两对 veth：pod1 里的 eth0 对主机上的 eth0-p1，pod2 里的 eth0 对主机上的 eth0-p2。
#         注意：同一个命名空间里不能有两个同名设备。


# TODO 3: give each pod's eth0 its address ($POD1_IP and $POD2_IP, both /24), and set all four ends up (and lo, as it should be).
# TODO 3：给两个 Pod 的 eth0 配上地址（$POD1_IP 和 $POD2_IP，都是 /24），并启用全部四个端口（最好也启用 lo）。


# TODO 4: in each pod, make $GATEWAY_IP reachable on eth0, then make it the default gateway.
# TODO 4：在每个 Pod 里，先让 $GATEWAY_IP 在 eth0 上可达，再把它设为默认网关。


# TODO 5: on the host, tell the kernel by which device each pod's address is reached.
# TODO 5：在主机上告诉内核，各个 Pod 的地址要从哪个设备走。


# TODO 6: on the host, let the kernel forward packets and answer the pods' ARP questions for others.
# TODO 6：在主机上开启 IP 转发，并让内核代为应答 Pod 发出的 ARP 请求。


# Try it / 试一试：
# ip netns exec pod1 ping -c 1 "$POD2_IP"
# ip -n pod1 neigh
