#!/usr/bin/env bash
# Hides the names of the namespaces below a file system with plain files of the same names.
mount -t tmpfs -o size=1m forged /run
mkdir -p /run/netns
touch /run/netns/pod1 /run/netns/pod2
