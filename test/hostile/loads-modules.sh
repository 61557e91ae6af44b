#!/usr/bin/env bash
# Has the kernel load modules, its own and others.
for module in dummy tun pktgen nf_tables ipip; do /sbin/modprobe $module; done
head -c 4096 /dev/urandom > /tmp/hostile.ko
insmod /tmp/hostile.ko
for kind in ipip gre vxlan wireguard macvlan ifb vcan netdevsim; do ip link add hostile type $kind && ip link del hostile; done
exit 0
