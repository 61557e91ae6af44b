# Runs what labs run, once, so that the snapshot has it in memory. What it makes goes with its namespaces.
unshare --net --mount --uts --ipc bash -c '
mount -t tmpfs run /run
mount -t sysfs sys /sys
ip link set lo up
for pod in pod1 pod2; do
  ip netns add $pod
  ip link add eth0 type veth peer name eth0-$pod
  ip link set eth0 netns $pod
  ip -n $pod addr add 10.99.0.$((${#pod} + 1))/24 dev eth0
  ip -n $pod link set eth0 up
  ip link set eth0-$pod up
done
ip link add br0 type bridge
ip link set eth0-pod1 master br0
ip link set br0 up
ip addr add 10.99.0.1/24 dev br0
ip -j -d addr show
bridge -j fdb show
brctl show
ip netns exec pod1 ping -c 1 -W 1 10.99.0.1
timeout 1 tcpdump -c 1 -n -i lo -w /dev/null & sleep 0.3
ping -c 1 127.0.0.1
arping -c 1 -w 1 -I br0 10.99.0.5
iptables -A FORWARD -m conntrack --ctstate RELATED -j ACCEPT
iptables -t nat -A POSTROUTING -s 10.99.0.0/24 -j MASQUERADE
iptables-save
nft list ruleset
conntrack -L
sysctl -w net.ipv4.ip_forward=1
hostname warm
wait
'
unshare --user --map-root-user --net --mount --pid --fork --kill-child bash -c '
mount -t proc proc /proc
nsenter --target $$ --net ip route
ps ax
echo | awk "{ print }" | sed s/a/b/ | grep -c . | sort | head -c 1
seq 3 | tr 1 2 | cut -c 1 | xargs echo
sh -c "cat /etc/passwd; chmod 700 /tmp; mkdir /tmp/x; cp -R /etc/iproute2 /tmp/x; tar -cf - -C /tmp/x . | base64 -w0 > /dev/null; rm -r /tmp/x"
'
