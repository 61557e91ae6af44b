# Builds the sandbox's root file system and becomes the trusted shell inside it. Texts come by the environment.
set -eu
links= items=
umask 022
mount -t tmpfs -o mode=755,size=16m,nosuid lab /tmp
cd /tmp
# lab/host: what a host's own root begins with (plan/host-holder.sh).
host=lab/host
mkdir -p usr etc dev/{shm,net,pts} proc sys run tmp root old opt/lab-check/bin lab/nothing \
  $host/{usr,dev,proc,sys,run,mnt,old,home,root,tmp} $host/var/{lib,log,tmp}
chmod 700 $host/root
chmod 1777 $host/tmp $host/var/tmp
mounts='/usr /tmp/usr none rbind,ro,nosuid,nodev'
for dir in bin sbin lib lib32 lib64 libx32; do
  if [ -L /$dir ]; then links+=" /$dir"; elif [ -d /$dir ]; then mkdir $dir; mounts+=$'\n'"/$dir /tmp/$dir none rbind,ro,nosuid,nodev"; fi
done
for node in null zero full random urandom tty net/tun; do
  [ -e /dev/$node ] || continue
  : > dev/$node
  mounts+=$'\n'"/dev/$node /tmp/dev/$node none bind"
done
# What `sysctl --system` would set here besides a script's own.
[ ! -d /usr/lib/sysctl.d ] || mounts+=$'\n/tmp/lab/nothing /tmp/usr/lib/sysctl.d none bind,ro,nosuid,nodev'
mounts+=$'\ndevpts /tmp/dev/pts devpts ptmxmode=666,mode=620,max=64\nproc /tmp/proc proc defaults\nsys /tmp/sys sysfs defaults\nprivate /tmp/run tmpfs mode=700,size=64m\n'
printf %s "$mounts" > lab/root.fstab
mount -a -T lab/root.fstab
ln -s /proc/self/fd pts/ptmx dev/
cp -P /dev/stdin /dev/stdout /dev/stderr dev/
for item in alternatives iproute2 ld.so.cache protocols services ethertypes; do
  [ ! -e /etc/$item ] || items+=" /etc/$item"
done
cp -R -P $items etc/
printf '%s:x:0:0:%s:/root:/bin/bash\n' root root tcpdump tcpdump > etc/passwd
echo 'root:x:0:' > etc/group
echo '127.0.0.1 localhost' > etc/hosts
echo 'hosts: files' > etc/nsswitch.conf
echo '#net.ipv4.ip_forward=1' > etc/sysctl.conf
printf %s "$LAB_SUDO" > opt/lab-check/bin/sudo
for name in $LAB_STAND_IN_NAMES; do printf %s "$LAB_STAND_IN" > "opt/lab-check/bin/$name"; done
chmod 755 opt/lab-check/bin/*
printf %s "$LAB_FSTAB" > lab/fstab
[ -z "$links" ] || cp -P $links .
cp -R -P $links etc opt $host
ln -s /run $host/var/run
mkdir $host/etc/sysctl.d
exec 7< run
pivot_root . old
umount -l /run /old
mount -o remount,bind,ro,nosuid /
cd /
unset LAB_ROOT LAB_SUDO LAB_STAND_IN LAB_STAND_IN_NAMES LAB_FSTAB OLDPWD
exec unshare --user --map-user=1 --map-group=1 --keep-caps --net bash --norc -c 'lab_shell=$LAB_SHELL; unset LAB_SHELL; eval "$lab_shell"' lab-shell
