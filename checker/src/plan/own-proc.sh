# Begins process 1 of a pid namespace in a host's mount namespace.
set -e
# Another proc may be mounted only where one can be seen. Then the lab's own goes: nothing of the lab is the host's to see. One that
# an earlier pid namespace left stays below: it is empty, and umount(8) cannot work in it.
mount -t proc proc /mnt
[ ! -e /proc/self ] || umount -l /proc
mount --move /mnt /proc
cd /root
