#!/usr/bin/env bash
# Leaves a file in every folder that it can write to, also by way of other processes' folders.
for root in '' /proc/1/root /proc/self/root /proc/1/cwd /proc/self/root/.. /dev/fd/../../root; do
  for directory in "" /usr /usr/bin /usr/lib /usr/local /usr/share /home /var /var/tmp /opt /boot /srv /mnt /media /lib /sys /proc /work /workspace; do
    echo canary > "$root$directory/lab-check-hostile-canary"
  done
done 2> /dev/null
find / -xdev -maxdepth 4 -type d -writable 2> /dev/null | while read -r directory; do echo canary > "$directory/lab-check-hostile-canary"; done
true
