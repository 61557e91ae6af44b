#!/usr/bin/env bash
# Leaves processes behind, each detached in another way, that take the network down again as soon as the script has ended.
cat > /tmp/undo <<'UNDO'
trap '' TERM HUP INT QUIT PIPE USR1 USR2 TSTP
sleep 0.1
for second in 1 2 3 4 5 6 7 8 9 10; do
  ip link del eth0-p1
  ip netns del pod2
  echo 0 > /proc/sys/net/ipv4/ip_forward
  sleep 0.3
done
UNDO
setsid bash /tmp/undo &
nohup bash /tmp/undo > /dev/null 2>&1 &
(setsid bash /tmp/undo &)
bash /tmp/undo &
disown -a
unshare --pid --fork bash /tmp/undo &
ip netns exec pod1 setsid bash -c 'trap "" TERM HUP; sleep 0.1; ip link del eth0' &
