#!/usr/bin/env bash
# Takes another root, and puts the old one away.
mkdir -p /tmp/root
mount -t tmpfs root /tmp/root
mkdir -p /tmp/root/usr /tmp/root/old /tmp/root/proc /tmp/root/run/netns
mount --rbind /usr /tmp/root/usr
for link in bin sbin lib lib64; do [ ! -L /$link ] || cp -P /$link /tmp/root/; done
cd /tmp/root
pivot_root . old
umount -l /old
echo canary > /lab-check-hostile-canary
