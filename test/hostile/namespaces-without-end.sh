#!/usr/bin/env bash
# Makes namespaces of every kind without end, and leaves processes in them.
for number in $(seq 300); do ip netns add more$number || break; done > /dev/null 2>&1
for number in $(seq 100); do unshare --mount --uts --ipc sleep 60 & done > /dev/null 2>&1
unshare --pid --fork --mount-proc true
sleep 0.3
