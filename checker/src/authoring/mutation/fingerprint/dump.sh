# Writes down what the kernel holds in every network namespace of some hosts, and changes nothing. It runs in a mount namespace of
# its own, where /run can be what it needs.
# Arguments: the directory to write to; then for each host its name and the process that holds its namespaces.
set -e
out=$1
shift
mount -t tmpfs -o mode=700 places /run
mkdir /run/netns /run/sys
index=0
# Each place gets a number, under which `ip netns list-id` then names it.
place() {
  mkdir "$out/$index" "/run/sys/$index"
  : > "/run/netns/$index"
  echo "$2 /run/netns/$index none bind" >> /run/fstab
  echo "$1" > "$out/$index/place"
  : $((index += 1))
}
while [ $# -gt 0 ]; do
  place "$1" "/proc/$2/ns/net"
  mapfile -t mounts < "/proc/$2/mountinfo"
  for line in "${mounts[@]}"; do
    [[ $line =~ ^[0-9]+\ [0-9]+\ [0-9]+:[0-9]+\ net:\[[0-9]+\]\ ([^ ]+)\  ]] || continue
    place "$1:${BASH_REMATCH[1]}" "/proc/$2/root${BASH_REMATCH[1]}"
  done
  shift 2
done
mount -a -T /run/fstab

# A new sysfs shows the devices of the namespace that it is mounted from; there alone it says who chose a MAC address.
dump_place='
cd "$1"
mount -t sysfs sysfs "/run/sys/$2"
stat -L -c %i "/run/netns/$2" > inode
printf "%s\n" "addr show" "route show table all" "rule show" "neigh show nud permanent" "neigh show proxy" "nexthop show" "netns list-id" |
  ip -j -d -batch - > ip
ip -6 -j -d rule show > rules6
bridge -j -d fdb show > fdb
bridge -j vlan show > vlan
iptables-save > iptables
ip6tables-save > ip6tables
nft -s list ruleset > nft
grep -s "" "/run/sys/$2"/class/net/*/addr_assign_type > mac-origins
grep -s "" /proc/sys/net/ipv4/conf/*/* /proc/sys/net/ipv4/neigh/*/* /proc/sys/net/ipv4/{ip,icmp,fib}_* \
  /proc/sys/net/ipv6/conf/*/{forwarding,disable_ipv6,proxy_ndp} /proc/sys/net/bridge/* > sysctls || [ $? = 2 ]
'
jobs=()
for ((number = 0; number < index; number += 1)); do
  nsenter --net="/run/netns/$number" -- bash -ec "$dump_place" dump "$out/$number" "$number" < /dev/null &
  jobs+=($!)
done
for job in "${jobs[@]}"; do wait "$job"; done
