#!/bin/busybox sh
# Process 1 of the guest: prepares the kernel, warms up, starts the lab's sandbox, and says on /dev/hvc1 what becomes of it.
# If any of it fails, the kernel panics, which ends the making of the image.
set -e
export PATH=/usr/sbin:/usr/bin HOME=/root LC_ALL=C
here=/usr/lib/lab-guest
mount -t sysfs sys /sys
mount -t tmpfs -o mode=755 run /run
mount -t tmpfs -o mode=1777 tmp /tmp
# A page fault maps what lies around the page, too. Programs end here before they have used much of the usual 64 KiB.
mount -t debugfs debug /sys/kernel/debug
echo 16384 > /sys/kernel/debug/fault_around_bytes
umount /sys/kernel/debug
exec < /dev/null > /dev/ttyS0 2>&1
ln -s /proc/self/fd /dev/fd
ln -s /proc/self/fd/0 /dev/stdin
ln -s /proc/self/fd/1 /dev/stdout
ln -s /proc/self/fd/2 /dev/stderr
for module in $LOADED_MODULES; do modprobe "$module"; done
# What is loaded needs no file any more.
find /usr/lib/modules -name '*.ko' | while read -r file; do
  name=${file##*/}
  name=${name%.ko}
  [ ! -d "/sys/module/${name//-/_}" ] || rm "$file"
done
mount -t 9p -o trans=virtio,version=9p2000.L,access=any host9p /mnt
chown "$LAB_UID:$LAB_UID" /mnt
hostname lab
ip link set lo up
exec 6> /dev/hvc1
stty raw -echo <&6
echo booted >&6
bash $here/warm-up.sh
mkfifo /run/ready
exec 3<> /run/ready
mount -t cgroup2 cgroup /sys/fs/cgroup
echo +memory > /sys/fs/cgroup/cgroup.subtree_control
mkdir /sys/fs/cgroup/scripts
echo $((SCRIPT_MEMORY_MIB * 1048576)) > /sys/fs/cgroup/scripts/memory.max
(
  exec 4> /sys/fs/cgroup/scripts/cgroup.procs 5<> /dev/hvc2 8< /mnt 9<> /dev/hvc0
  # A console forgets this when nobody has it open.
  for console in 5 9; do stty raw -echo <&$console; done
  echo -900 > /proc/self/oom_score_adj
  . $here/start-lab
) &
lab=$!
read -r ready <&3
exec 3>&-
rm -r $here
echo 3 > /proc/sys/vm/drop_caches
echo settled >&6
status=0
wait $lab || status=$?
echo "ended $status" >&6
exec sleep infinity
