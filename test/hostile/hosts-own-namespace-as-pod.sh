#!/usr/bin/env bash
# Calls the host's own namespace pod1, and another one pod2.
mkdir -p /run/netns
touch /run/netns/pod1 /run/netns/pod2
mount --bind /proc/self/ns/net /run/netns/pod1
unshare --net mount --bind /proc/self/ns/net /run/netns/pod2
