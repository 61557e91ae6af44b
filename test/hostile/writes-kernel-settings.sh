#!/usr/bin/env bash
# Writes settings of the kernel that hold for the whole machine.
old=$(cat /proc/sys/kernel/core_pattern)
echo '|/tmp/hostile %p' > /proc/sys/kernel/core_pattern
echo /tmp/hostile > /proc/sys/kernel/modprobe
echo h > /proc/sysrq-trigger && echo "GOT THROUGH to sysrq-trigger"
echo 1 > /proc/sys/kernel/sysrq
echo 65530 > /proc/sys/vm/max_map_count
echo 3 > /proc/sys/vm/drop_caches && echo "GOT THROUGH to drop_caches"
echo 1 > /proc/sys/fs/suid_dumpable
echo /tmp/hostile > /sys/kernel/uevent_helper && echo "GOT THROUGH to uevent_helper"
for setting in /sys/module/*/parameters/* /sys/kernel/*; do
  [ ! -f "$setting" ] || { echo 1 > "$setting"; } 2> /dev/null && [ -f "$setting" ] && echo "GOT THROUGH to $setting"
done
unshare --mount sh -c 'mount -t proc proc /mnt; echo hostile > /mnt/sys/kernel/core_pattern'
[ "$(cat /proc/sys/kernel/core_pattern)" = "$old" ] || echo "GOT THROUGH to core_pattern"
exit 0
