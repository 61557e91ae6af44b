#!/usr/bin/env bash
# Makes routing rules by the thousand.
for round in $(seq 3); do
  awk -v round=$round 'BEGIN { for (i = 0; i < 5000; i++) printf "rule add from 10.%d.%d.%d table main\n", round, i / 250, i % 250 }' | timeout 2 ip -batch -
done > /dev/null 2>&1
true
