#!/usr/bin/env bash
# Makes device files of disks and of memory, and reads and writes them.
for numbers in "b 254 0" "b 8 0" "c 1 1" "c 1 2" "c 10 232" "c 4 64" "c 5 1" "c 229 0"; do
  mknod /tmp/device $numbers && head -c 1 /tmp/device > /tmp/byte && echo "GOT THROUGH to $numbers"
  rm -f /tmp/device
done
for device in /dev/vda /dev/sda /dev/mem /dev/kmem /dev/port /dev/kvm /dev/console /dev/tty0 /dev/ttyS0 /dev/hvc0 /dev/hvc1 /dev/kmsg /dev/vsock /dev/fuse; do
  { : < $device || : > $device; } 2> /dev/null && [ -c $device -o -b $device ] && echo "GOT THROUGH to $device"
done
exit 0
