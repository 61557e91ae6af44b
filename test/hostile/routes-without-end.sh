#!/usr/bin/env bash
# Makes routes by the ten thousand.
ip netns add pod1
ip -n pod1 link set lo up
for round in $(seq 60); do
  awk -v round=$round 'BEGIN { for (i = 0; i < 10000; i++) printf "route add 10.%d.%d.%d dev lo\n", round, i / 250, i % 250 }' | ip -n pod1 -batch - || break
done 2> /dev/null
