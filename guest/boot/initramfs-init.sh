#!/bin/busybox sh
# Process 1 of the build boot. pivot_root(2) does not work on an initramfs, so the guest's root goes into a tmpfs.
set -e
export PATH=/bin
/bin/busybox --install -s /bin
mkdir -p /proc /dev /build /guest
mount -t proc proc /proc
mount -t devtmpfs dev /dev
exec > /dev/ttyS0 2>&1
for module in $BOOT_MODULES; do modprobe "$module"; done
mount -t 9p -o trans=virtio,version=9p2000.L,access=any host9p /build
mount -t tmpfs -o mode=755,size=90% root /guest
cat /proc/uptime; tar -x -C /guest -f /build/root.tar
rm /build/root.tar

# Only the libraries that something needs, says the guest's own loader.
cat /proc/uptime; libraries=/guest/usr/lib/i386-linux-gnu
{
  echo "$LOADED_AT_RUN_TIME"
  for file in /guest/usr/bin/* /guest/usr/sbin/* $libraries/xtables/*; do
    [ -L "$file" ] || chroot /guest /usr/lib/ld-linux.so.2 --list "${file#/guest}" 2> /dev/null || true
  done | sed -n 's/^\t\([^ ]*\) => .*/\1/p'
} | sort -u > /needed
for file in $libraries/*.so*; do
  [ ! -L "$file" ] || grep -q -x -F "${file##*/}" /needed || rm "$file"
done
for file in $libraries/*; do [ ! -L "$file" ] || readlink "$file"; done >> /needed
for file in $libraries/*.so*; do
  grep -q -x -F "${file##*/}" /needed || rm "$file"
done
cat /proc/uptime; chroot /guest /usr/sbin/ldconfig
cat /proc/uptime; umount /build
mount -o move /proc /guest/proc
mount -o move /dev /guest/dev
exec switch_root /guest /usr/lib/lab-guest/init
