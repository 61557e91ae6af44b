#!/usr/bin/env bash
# Makes what is mounted read-only writable, by every way that mount(8) knows.
ways() {
  for options in remount,rw remount,rw,bind remount,dev,suid,exec,bind; do mount -o $options $1; done
  echo canary > $1/lab-check-hostile-canary
  mount --rbind $1 /mnt && mount -o remount,rw,bind /mnt
  echo canary > /mnt/lab-check-hostile-canary
}
export -f ways
for directory in /usr /dev /bin /lib; do timeout 1 unshare --mount bash -c "ways $directory"; done
[ ! -e /usr/lab-check-hostile-canary ] && [ ! -e /usr/bin/lab-check-hostile-canary ] || echo "GOT THROUGH to /usr"
mkdir -p /tmp/upper /tmp/worker
timeout 1 unshare --mount sh -c 'mount -t overlay -o lowerdir=/usr,upperdir=/tmp/upper,workdir=/tmp/worker overlay /usr; echo canary > /usr/lab-check-hostile-canary; umount -l /usr; echo canary > /usr/lab-check-hostile-canary'
exit 0
