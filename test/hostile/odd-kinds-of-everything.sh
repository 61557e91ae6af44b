#!/usr/bin/env bash
# Makes devices, addresses, routes, rules and neighbours of every kind that ip(8) can print, in the host and in a pod.
lines() {
  local n=0 kind route id
  echo "link add base type veth peer name esab"
  echo "link set base up"
  echo "link set esab up"
  for kind in dummy ifb bridge bond team vcan vxcan nlmon vrf\ table\ 99 xfrm\ if_id\ 7 wireguard netdevsim nrmon lowpan netkit \
    "vxlan id 7 dstport 4789" "vxlan id 8 dev base group 239.1.1.1 dstport 0" "geneve id 9 remote 192.0.2.1" "bareudp dstport 6635 ethertype ip" \
    "ipip local 127.0.0.1" "ipip remote 192.0.2.9 local 192.0.2.8 ttl 3" "sit local 127.0.0.1" "gre local 127.0.0.1 key 1.2.3.4" "gretap local 127.0.0.1" \
    "erspan local 127.0.0.1 seq key 1 erspan_ver 1" "ip6tnl local ::1" "ip6gre local ::1" "ip6gretap local ::1" "vti local 127.0.0.1 key 5" "vti6 local ::1 key 6" \
    "amt mode relay local 127.0.0.1 dev base" "gtp role sgsn" "macsec" "hsr slave1 base slave2 esab"; do
    n=$((n + 1))
    echo "link add odd$n type $kind"
    echo "link set odd$n up"
    echo "addr add 10.77.$n.1/24 dev odd$n label odd$n:$n"
    echo "addr add 10.78.$n.1 peer 10.78.$n.2 dev odd$n scope 57 metric 5 noprefixroute"
  done
  for kind in "vlan id 7" "vlan id 8 protocol 802.1ad" macvlan "macvlan mode source" macvtap ipvlan ipvtap macsec; do
    n=$((n + 1))
    echo "link add link base odd$n type $kind"
    echo "link set odd$n up"
  done
  echo "tuntap add tun0 mode tun"
  echo "tuntap add tap0 mode tap multi_queue"
  echo 'link property add dev base altname odd\alt'
  printf 'link set base alias "%s"\n' $'text\twith \'quotes\', \\ and { [ \033[2J'
  echo "link set base mtu 65535 txqueuelen 0 promisc on allmulticast on arp off group 4711"
  echo "addr add fe80::7/64 dev base scope link"
  echo "addr add 2001:db8::1/128 dev base valid_lft 100 preferred_lft 50 home nodad"
  for route in "10.79.1.0/24 dev base" "10.79.2.0/24 nexthop via 10.77.1.2 dev odd1 weight 3 nexthop dev base onlink" "unreachable 10.79.3.0/24" "blackhole 10.79.4.0/24" \
    "prohibit 10.79.5.0/24 metric 4294967295" "throw 10.79.6.0/24 table 77" "local 10.79.7.0/24 dev base" "broadcast 10.79.8.255 dev base" "nat 10.79.9.0/24 via 1.2.3.4" \
    "10.79.10.0/24 dev base proto 201 scope 99 table 4000000000 realm 7/8 mtu lock 1400 advmss 9 congctl reno features ecn" "10.79.11.0/24 via inet6 fe80::9 dev base" \
    "10.79.12.0/24 encap mpls 100/200 dev base" "10.79.13.0/24 encap ip id 7 dst 192.0.2.1 dev base" "2001:db8:1::/48 encap seg6 mode encap segs fc00::1 dev base" \
    "10.79.14.0/24 encap seg6 mode encap segs fc00::1,fc00::2 dev base" "default dev base metric 9 tos 0x10" "multicast 239.0.0.0/8 dev base" "2001:db8:2::/48 dev base pref high expires 100" \
    "10.79.15.0/24 encap bpf xmit obj /tmp/none dev base" "10.79.16.0/24 encap rpl segs fc00::1 dev base" "10.79.17.0/24 encap ioam6 trace prealloc type 0x800000 ns 0 size 4 dev base" \
    "100 via inet 10.77.1.2 dev base" "0.0.0.0/1 dev base" "255.255.255.255 dev base"; do
    echo "route append $route"
  done
  echo "nexthop add id 1 via 10.77.1.2 dev odd1"
  echo "nexthop add id 2 blackhole"
  echo "nexthop add id 3 group 1,5/1,7 type resilient buckets 32"
  echo "nexthop add id 4 group 1"
  echo "nexthop add id 5 dev base fdb"
  for id in 1 2 3 4; do echo "route add 10.79.10$id.0/24 nhid $id"; done
  echo "neigh add 10.79.1.9 lladdr 02:00:00:00:00:09 dev base nud noarp router"
  echo "neigh add 10.79.1.10 lladdr 02:00:00:00:00:0a dev base nud permanent extern_learn protocol 201"
  echo "neigh add 10.79.1.11 dev base nud incomplete"
  echo "neigh add fe80::11 lladdr 02:00:00:00:00:0b dev base nud stale managed"
  echo "neigh add proxy 10.79.1.12 dev base"
  echo "neigh add proxy fe80::12"
  echo "neigh add proxy 10.79.1.13"
  echo "neigh add 192.0.2.7 lladdr 10.0.0.1 dev odd14 nud permanent"
  echo "maddr add 33:33:00:00:00:07 dev base"
  echo "rule add from 10.200.0.0/16 iif base fwmark 7/0xff lookup 77 suppress_prefixlength 0 priority 9"
  echo "token set ::7 dev base"
}
lines > /tmp/lines
timeout 1 ip -force -batch /tmp/lines > /dev/null 2>&1
timeout 1 ip -n pod1 -force -batch /tmp/lines > /dev/null 2>&1
ip link set base alias $'text with "quotes", \'others\', \\ and\na line'
ip link property add dev base altname 'odd "name" \ of base'
exit 0
