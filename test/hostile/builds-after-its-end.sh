#!/usr/bin/env bash
# Ends at once and leaves the work to processes that go on behind its back, each detached in another way.
cat > /tmp/work <<'WORK'
trap '' TERM HUP INT QUIT PIPE USR1 USR2 TSTP
sleep 0.1
for pod in 1 2; do
  ip netns add pod$pod
  ip link add eth0-p$pod type veth peer name eth0 netns pod$pod
  ip link set eth0-p$pod up
  ip -n pod$pod addr add 10.96.30.1$pod/24 dev eth0
  ip -n pod$pod link set eth0 up
  ip -n pod$pod route add 169.254.1.1 dev eth0
  ip -n pod$pod route add default via 169.254.1.1 dev eth0
  ip route add 10.96.30.1$pod dev eth0-p$pod
  echo 1 > /proc/sys/net/ipv4/conf/eth0-p$pod/proxy_arp
done
echo 1 > /proc/sys/net/ipv4/ip_forward
WORK
setsid bash /tmp/work &
nohup bash /tmp/work > /dev/null 2>&1 &
(bash /tmp/work &)
bash /tmp/work &
disown -a
unshare --pid --fork bash /tmp/work &
