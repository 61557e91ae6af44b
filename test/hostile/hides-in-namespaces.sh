#!/usr/bin/env bash
# Leaves processes in pid namespaces within pid namespaces, each with a network namespace that it holds.
for level in 1 2 3; do
  unshare --pid --fork --mount-proc --net setsid bash -c 'trap "" TERM HUP INT; unshare --pid --fork --uts --ipc setsid bash -c "trap \"\" TERM HUP; while :; do sleep 1; done"' > /dev/null 2>&1 &
done
sleep 0.3
