# Holds a host's namespaces open, from outside the pid namespace of its script, which therefore cannot see or stop it.
# Arguments: the host's name, and what to run as its root before it is ready.
set -e
exec 7<&-
mount -a -T /lab/fstab
cp -R -P /lab/etc/. /etc
hostname "$1"
echo "$1" > /etc/hostname
echo "127.0.1.1 $1" >> /etc/hosts
eval "$2"
echo ready
exec sleep infinity > /dev/null 2>&1
