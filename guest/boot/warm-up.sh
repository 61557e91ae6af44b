# Runs what labs run, once: the snapshot has in memory what that needs, and an image in which it fails is never made.
# What it makes goes with its namespaces.
set -e
unshare --net --mount --uts --ipc bash -e -c '
mount -t tmpfs run /run
mount -t sysfs sys /sys
ip link set lo up
for pod in 1 2; do
  ip netns add pod$pod
  ip link add eth0 type veth peer name eth0-pod$pod
  ip link set eth0 netns pod$pod
  ip -n pod$pod addr add 10.99.0.1$pod/24 dev eth0
  ip -n pod$pod link set eth0 up
  ip link set eth0-pod$pod up
done
ip link add br0 type bridge
ip link set eth0-pod1 master br0
ip link set br0 up
ip addr add 10.99.0.1/24 dev br0
ip -j -d addr show
bridge -j fdb show
brctl show
timeout 10 tcpdump -Z root -c 1 -n -i br0 -w /dev/null icmp &
capture=$!
sleep 0.5
ip netns exec pod1 ping -c 1 -W 5 10.99.0.1
wait $capture
arping -c 1 -w 5 -I br0 10.99.0.11
iptables -A FORWARD -m conntrack --ctstate RELATED -j ACCEPT
iptables -t nat -A POSTROUTING -s 10.99.0.0/24 -j MASQUERADE
iptables-save
nft list ruleset
conntrack -L
ethtool br0
ss -l
sysctl -w net.ipv4.ip_forward=1
hostname warm
'
unshare --user --map-root-user --net --mount --pid --fork --kill-child bash -e -c '
mount -t proc proc /proc
nsenter --target $$ --net ip route
ps ax
echo | awk "{ print }" | sed s/a/b/ | grep -c . | sort | head -c 1
seq 3 | tr 1 2 | cut -c 1 | xargs echo
sh -c "cat /etc/passwd; mkdir /tmp/x; chmod 700 /tmp/x; cp -R /etc/iproute2 /tmp/x; tar -cf - -C /tmp/x . | base64 -w0 > /dev/null; rm -r /tmp/x"
'
