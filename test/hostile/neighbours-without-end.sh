#!/usr/bin/env bash
# Makes permanent neighbours by the ten thousand, on the host.
ip link add many type veth peer name other
ip link set many up
for round in $(seq 60); do
  awk -v round=$round 'BEGIN { for (i = 0; i < 10000; i++) printf "neigh add 10.%d.%d.%d lladdr 02:00:00:00:00:01 dev many nud permanent\n", round, i / 250, i % 250 }' | ip -batch - || break
done 2> /dev/null
