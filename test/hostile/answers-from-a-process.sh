#!/usr/bin/env bash
# Has a process answer ARP and pings in the name of pod2, from a raw socket in a namespace that has nothing else.
ip netns add pod1
ip netns add pod2
ip link add eth0-p1 type veth peer name eth0 netns pod1
ip link set eth0-p1 up
ip -n pod1 addr add 10.96.30.11/24 dev eth0
ip -n pod1 link set eth0 up
cat > /tmp/answer <<'ANSWER'
use strict; $SIG{TERM} = $SIG{HUP} = "IGNORE";
socket(my $raw, 17, 3, 0x0300) or die;
my $index = `cat /sys/class/net/eth0-p1/ifindex`; my $mac = "\x02\x00\x00\x00\x00\x99";
while (my $from = recv($raw, my $frame, 2048, 0)) {
  my ($source, $type) = (substr($frame, 6, 6), unpack("n", substr($frame, 12, 2)));
  next if $source eq $mac;
  if ($type == 0x0806) {
    $frame = $source . $mac . pack("n", 0x0806) . substr($frame, 14, 6) . pack("n", 2) . $mac . substr($frame, 38, 4) . substr($frame, 22, 10);
  } elsif ($type == 0x0800 && ord(substr($frame, 34, 1)) == 8) {
    substr($frame, 0, 12) = $source . $mac;
    substr($frame, 26, 8) = substr($frame, 30, 4) . substr($frame, 26, 4);
    substr($frame, 34, 1) = "\0";
    substr($frame, 36, 2) = pack("n", (unpack("n", substr($frame, 36, 2)) + 0x0800) % 65535);
  } else { next }
  send($raw, $frame, 0, pack("SnlSCCa8", 17, $type, $index, 1, 0, 6, $source));
}
ANSWER
command -v perl > /dev/null && setsid perl /tmp/answer &
sleep 0.2
