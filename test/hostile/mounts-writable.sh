#!/usr/bin/env bash
# Makes what is mounted read-only writable, by every way that mount(8) knows.
for directory in / /usr /bin /lib /dev; do
  for options in remount,rw remount,rw,bind remount,dev,suid,exec,bind; do
    mount -o $options $directory
    unshare --mount sh -c "mount -o $options $directory; echo canary > $directory/lab-check-hostile-canary; echo canary > $directory/bin/lab-check-hostile-canary"
  done
  unshare --mount sh -c "mkdir -p /tmp/copy; mount --rbind $directory /tmp/copy; mount -o remount,rw,bind /tmp/copy; echo canary > /tmp/copy/lab-check-hostile-canary"
done
[ ! -e /usr/lab-check-hostile-canary ] && [ ! -e /usr/bin/lab-check-hostile-canary ] || echo "GOT THROUGH to /usr"
mkdir -p /tmp/upper /tmp/worker
unshare --mount sh -c 'mount -t overlay -o lowerdir=/usr,upperdir=/tmp/upper,workdir=/tmp/worker overlay /usr; echo canary > /usr/lab-check-hostile-canary; umount -l /usr; echo canary > /usr/lab-check-hostile-canary'
exit 0
