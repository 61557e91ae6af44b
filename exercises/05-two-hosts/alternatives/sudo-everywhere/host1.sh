#!/bin/bash
# As on a machine of one's own, where every command needs sudo.
sudo sysctl -w net.ipv4.ip_forward=1
for i in 1 2; do
  if [ $i = 1 ]; then address=10.96.30.11; else address=10.96.30.12; fi
  sudo ip netns add pod$i
  sudo ip link add eth0 type veth peer name eth0-p$i
  sudo ip link set eth0 netns pod$i
  sudo ip netns exec pod$i sudo ip address add $address/24 dev eth0
  sudo ip netns exec pod$i sudo ip link set eth0 up
  sudo ip netns exec pod$i sudo ip link set lo up
  sudo ip link set eth0-p$i up
  sudo ip netns exec pod$i ip route add 169.254.1.1 dev eth0 scope link
  sudo ip netns exec pod$i ip route add default via 169.254.1.1
  echo 1 | sudo tee /proc/sys/net/ipv4/conf/eth0-p$i/proxy_arp
  sudo ip route add $address dev eth0-p$i
done
sudo ip route add 10.96.30.13 via 192.168.30.212 dev ens33
sudo sh -c 'ip route add 10.96.30.14 via 192.168.30.212 dev ens33'
