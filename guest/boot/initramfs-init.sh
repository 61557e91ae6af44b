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
cd /guest
cpio -i -d -m < /build/root.cpio
cd /
rm /build/root.cpio
chroot /guest /usr/sbin/ldconfig
rm /guest/usr/sbin/ldconfig
umount /build
mount -o move /proc /guest/proc
mount -o move /dev /guest/dev
exec switch_root /guest /usr/lib/lab-guest/init
