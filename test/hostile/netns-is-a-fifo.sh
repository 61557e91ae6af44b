#!/usr/bin/env bash
# Puts a FIFO, a socket's directory and a device where the names of the pods should be: whoever opens them waits.
mkdir -p /run/netns/pod2
mkfifo /run/netns/pod1 || mknod /run/netns/pod1 p
