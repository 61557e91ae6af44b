# Holds a host's namespaces open, from outside the pid namespace of its script, which therefore cannot see or stop it.
# Arguments: the host's name, and what to run as its root before it is ready.
set -e
# A root of the host's own, and not the inherited one with something over it: a script can take away what was mounted in its own
# namespace, and must not find the lab's /proc below, where this process can be seen and written to.
mount -t tmpfs -o mode=755,size=32m,nr_inodes=8192 host /tmp
cp -R -P /lab/host/. /tmp
mount -a -T /lab/fstab
cd /tmp
pivot_root . old
umount -l /old
cd /
hostname "$1"
echo "$1" > /etc/hostname
echo "127.0.1.1 $1" >> /etc/hosts
eval "$2"
echo ready
exec sleep infinity > /dev/null 2>&1
