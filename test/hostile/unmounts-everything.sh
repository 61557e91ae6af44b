#!/usr/bin/env bash
# Unmounts everything, the root as well.
umount -a
umount -a -l
umount -l /run/netns/pod1 /run/netns/pod2 /run /sys /proc /dev/shm /usr
umount -l /
