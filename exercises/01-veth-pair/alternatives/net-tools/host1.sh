#!/bin/sh
# ifconfig for whatever it can do.
ip netns add ns1
ip netns add ns2
ip link add veth-ns1 type veth peer name veth-ns2
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2

ip netns exec ns1 ifconfig lo up
ip netns exec ns2 ifconfig lo 127.0.0.1 netmask 255.0.0.0 up
ip netns exec ns1 ifconfig veth-ns1 192.168.1.1 netmask 255.255.255.0 up
ip netns exec ns2 ifconfig veth-ns2 192.168.1.2/24 up
