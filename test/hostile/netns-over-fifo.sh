#!/usr/bin/env bash
# Removes the network's names from sight: FIFOs are mounted over them.
mkfifo /tmp/fifo || mknod /tmp/fifo p
mount --bind /tmp/fifo /run/netns/pod1
mount --bind /tmp/fifo /run/netns/pod2
