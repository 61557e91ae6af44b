#!/usr/bin/env bash
# Has plain files, and other kinds of namespaces, under the names of the pods.
mkdir -p /run/netns
touch /run/netns/pod1 /run/netns/pod2
mount --bind /proc/self/ns/mnt /run/netns/pod1
mount --bind /proc/self/ns/user /run/netns/pod2
