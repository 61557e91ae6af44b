#!/usr/bin/env bash
# Takes memory in many processes, each of which stays below its own limit.
for job in 1 2 3 4 5 6; do
  timeout 1.5 head -c 300000000 /dev/zero | timeout 1.5 tail > /dev/null &
done
wait
