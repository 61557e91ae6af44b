#!/usr/bin/env bash
# Makes devices until the kernel or the time says no.
for round in 1 2 3 4 5 6; do
  awk -v round=$round 'BEGIN { for (i = 0; i < 3000; i++) printf "link add a%d-%d type veth peer name b%d-%d\n", round, i, round, i }' | ip -batch - > /dev/null 2>&1
done
true
