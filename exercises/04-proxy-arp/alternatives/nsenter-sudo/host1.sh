#!/usr/bin/env bash
# sudo before every command, nsenter instead of `ip netns exec`, and temporary names instead of two eth0 on the host.
in_pod() { sudo nsenter --net="/run/netns/$1" "${@:2}"; }

sudo ip netns add pod1
sudo ip netns add pod2
sudo ip link add eth0-p1 type veth peer name tmp1
sudo ip link add eth0-p2 type veth peer name tmp2
sudo ip link set tmp1 netns pod1 name eth0
sudo ip link set tmp2 netns pod2 name eth0

in_pod pod1 ip addr add 10.96.30.11/24 dev eth0
in_pod pod2 ip addr add 10.96.30.12/24 dev eth0
for pod in pod1 pod2; do
  in_pod "$pod" ip link set lo up
  in_pod "$pod" ip link set eth0 up
  in_pod "$pod" ip route add 169.254.1.1 dev eth0
  in_pod "$pod" ip route add default via 169.254.1.1
done

sudo ip link set eth0-p1 up
sudo ip link set eth0-p2 up
sudo ip route add 10.96.30.11/32 dev eth0-p1
sudo ip route add 10.96.30.12/32 dev eth0-p2
sudo sysctl -w net.ipv4.ip_forward=1
sudo sysctl -w net.ipv4.conf.eth0-p1.proxy_arp=1
sudo sysctl -w net.ipv4.conf.eth0-p2.proxy_arp=1
