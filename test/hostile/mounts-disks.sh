#!/usr/bin/env bash
# Mounts file systems that are not its own: disks, the machine's device files, control groups, debugging.
mkdir -p /tmp/disk
for device in /dev/vda /dev/sda /dev/nvme0n1p1 /dev/sda1; do mount $device /tmp/disk && echo "GOT THROUGH to $device"; done
for kind in devtmpfs debugfs tracefs securityfs configfs efivarfs hugetlbfs; do
  mkdir -p /tmp/$kind
  mount -t $kind none /tmp/$kind && echo "GOT THROUGH to $kind"
done
for kind in bpf binfmt_misc mqueue devpts; do
  mkdir -p /tmp/$kind
  mount -t $kind none /tmp/$kind && echo canary > /tmp/$kind/lab-check-hostile-canary
done
group() {
  mkdir -p "/tmp/group-$1"
  mount -t "$1" -o "$2" none "/tmp/group-$1" || return
  mkdir "/tmp/group-$1/lab-check-hostile" && echo "GOT THROUGH to $1 $2"
  echo 1 > "/tmp/group-$1/cgroup.freeze" && echo "GOT THROUGH to $1 $2"
  umount -l "/tmp/group-$1"
}
export -f group
for way in "" "unshare --cgroup"; do
  $way bash -c 'group cgroup2 rw; for kind in memory pids freezer cpu none,name=systemd; do group cgroup $kind; done'
done
exit 0
