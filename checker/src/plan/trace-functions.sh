# Functions of a trace's program (plan/trace.ts), beside those of library.sh.

# lab_count PLACE FILE: the kernel's counters, and those of the firewall's rules and policies.
lab_count() {
  lab_in "$1" bash -c 'cat /proc/net/snmp /proc/net/netstat; iptables-save -c' > "$2" 2> /dev/null || true
}

# lab_find_source PLACE IP FILE: the address with which the place would send to IP.
lab_find_source() {
  local route
  route=$(lab_in "$1" ip -j route get "$2" 2> /dev/null) || true
  [[ $route =~ \"prefsrc\":\"([0-9.]+)\" ]] || return 0
  echo "${BASH_REMATCH[1]}" > "$3"
}

# lab_ask_routes PLACE DIRECTORY LINES: `ip` commands, in one process, with the trace's source address for @SOURCE.
lab_ask_routes() {
  local source
  read -r source 2> /dev/null < "$OUT/source" || source=0.0.0.0
  lab_in "$1" ip -j -force -batch - <<< "${3//@SOURCE/$source}" > "$2/ip.out" 2> "$2/ip.err" || true
}
