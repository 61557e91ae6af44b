#!/usr/bin/env bash
# Mirrors each frame of a pod's wire to both ends again and again.
for pod in 1 2; do
  tc qdisc add dev eth0-p$pod clsact
  tc filter add dev eth0-p$pod ingress matchall action mirred egress mirror dev eth0-p$pod
  tc filter add dev eth0-p$pod egress matchall action mirred ingress mirror dev eth0-p$pod
done
ip netns exec pod1 ping -c 1 -W 1 10.96.30.12
true
