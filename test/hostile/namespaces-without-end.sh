#!/usr/bin/env bash
# Makes namespaces of every kind without end, and leaves processes in them.
networks() { for number in {1..300}; do ip netns add more$number || break; done; }
others() { for number in {1..100}; do unshare --mount --uts --ipc sleep 60 & done; }
export -f networks others
timeout 1 bash -c networks > /dev/null 2>&1
timeout 1 bash -c others > /dev/null 2>&1
timeout 1 unshare --pid --fork --mount-proc true
true
