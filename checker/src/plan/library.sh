# The functions that a lab's programs are written in. They run in the trusted shell (machine/sandbox.ts) with the trusted
# binaries of its own mount namespace; descriptor 7 is its private directory, descriptor 4 the
# `cgroup.procs` of the scripts' control group, descriptor 5 the other end of a terminal.
set -eE
trap 'echo "lab program failed (status $?): $BASH_COMMAND" >&2' ERR
umask 022
declare -gA lab_host lab_host_ready lab_mounted lab_bound lab_netns lab_inode lab_capture_pid lab_capture_log lab_listeners lab_remotes
declare -ga lab_jobs
lab_private=/proc/self/fd/7
# What one of the lab's own commands may write of what a script left: with more its status is 153 (SIGXFSZ).
lab_file_kib=1024

# lab_pause SECONDS: sleep(1) without a process, which would take longer than what is waited for.
exec {lab_silence}<> <(:)
lab_pause() {
  read -r -t "$1" -u "$lab_silence" || true
}

# How many times slower than the slowest machine at rest this one is just now, at most 10: what waits for an answer, or for a script,
# waits so much longer. A computer that is busy must not make a right script look wrong.
lab_pace=1

# lab_measure_pace: by the time that starting a program takes. The slowest moment counts from then on.
lab_measure_pace() {
  local before=${EPOCHREALTIME/[.,]/} pace
  ip -V > /dev/null
  pace=$(((${EPOCHREALTIME/[.,]/} - before) / 100000 + 1))
  [ "$pace" -le 10 ] || pace=10
  [ "$pace" -le "$lab_pace" ] || lab_pace=$pace
}

# lab_set_wait MILLISECONDS: sets lab_wait to so many, at the machine's pace, in seconds.
lab_set_wait() {
  local ms=$(($1 * lab_pace))
  printf -v lab_wait %d.%03d $((ms / 1000)) $((ms % 1000))
}

# lab_start_host NAME PREPARE: begins to make a host's namespaces, where PREPARE runs as its root.
lab_start_host() {
  local ready
  exec {ready}< <(exec 3>&- 4>&- < /dev/null; lab_close_descriptors; exec unshare --user --map-root-user --net --mount --uts --ipc bash -c "$lab_holder" lab-host "$@")
  lab_host[$1]=$!
  lab_host_ready[$1]=$ready
}

lab_wait_for_hosts() {
  local host ready line
  for host in "${!lab_host_ready[@]}"; do
    ready=${lab_host_ready[$host]}
    read -r -t 120 line <&"$ready"
    [ "$line" = ready ]
    exec {ready}<&-
  done
  lab_host_ready=()
}

# lab_enter HOST COMMAND…: a command as the host's root. Only before a learner's script has run there.
lab_enter() {
  local pid=${lab_host[$1]}
  shift
  nsenter --preserve-credentials --target "$pid" --user --net --mount --uts --ipc -- "$@"
}

# lab_limit_namespaces NET MOUNT: what all scripts of the lab together may make from now on; user namespaces none.
lab_limit_namespaces() {
  echo 0 > /proc/sys/user/max_user_namespaces
  echo 0 > /proc/sys/user/max_cgroup_namespaces
  echo "$1" > /proc/sys/user/max_net_namespaces
  echo "$2" > /proc/sys/user/max_mnt_namespaces
}

lab_close_descriptors() {
  local fd
  for fd in /proc/"$BASHPID"/fd/*; do
    fd=${fd##*/}
    [ "$fd" -le 4 ] || eval "exec $fd>&-"
  done
}

# lab_limit PROCESSES OPEN_FILES MEMORY_KIB: of this process and all that it starts; memory is that of each process.
lab_limit() {
  ulimit -c 0
  ulimit -u "$1"
  ulimit -n "$2"
  ulimit -v "$3"
}

# lab_kill_namespace PARENT: ends a pid namespace by its process 1. The end of PARENT then means that every process in there is gone.
lab_kill_namespace() {
  local init
  read -r init < "/proc/$1/task/$1/children" || true
  kill -KILL ${init:-"$1"} || true
}

# lab_run_script HOST SECONDS SLOWEST FILE_KIB LIMIT LIMIT LIMIT INTERPRETER…: at the machine's pace, at most SLOWEST times as long, runs
# $lab_private/script-HOST through script-runner.sh, then kills all that it left.
lab_run_script() {
  local host=$1 seconds=$2 slowest=$3 out=$OUT/scripts/$1 pid=${lab_host[$1]} script timer ended status
  shift 3
  mkdir -p "$out"
  (
    echo 0 >&4
    # What nsenter and unshare say is not the script's.
    exec < /dev/null > "$out/stdout" 2> "$out/launch" 3< "$lab_private/script-$host" 4> "$out/stderr"
    lab_close_descriptors
    ulimit -f "$1"
    lab_limit "${@:2:3}"
    exec nsenter --preserve-credentials --target "$pid" --user --net --mount --uts --ipc -- \
      unshare --pid --fork --kill-child setsid bash -c "$lab_runner" lab-script "$host.sh" "${@:5}"
  ) &
  script=$!
  lab_pause "$((seconds * (lab_pace < slowest ? lab_pace : slowest)))" &
  timer=$!
  wait -n -p ended "$script" "$timer" && status=0 || status=$?
  # Without this word from the runner the script never ran, and that is not its author's fault.
  [[ $(< "$out/launch") = started* ]] || { cat "$out/launch" >&2; return 1; }
  if [ "$ended" = "$timer" ]; then
    lab_kill_namespace "$script"
    wait "$script" || true
    echo deadline > "$out/end"
    return
  fi
  kill "$timer" || true
  wait "$timer" || true
  # 153: SIGXFSZ. Any file may have grown past the limit; the output did if it fills its own.
  if [ "$status" = 153 ] && stat -c %s "$out/stdout" "$out/stderr" | grep -qx "$(($1 * 1024))"; then
    echo output-limit > "$out/end"
  else
    echo "exited $status" > "$out/end"
  fi
}

# lab_find_namespaces: what the kernel says is bound under /run/netns of each host, read from outside (proc_pid_mountinfo(5)).
lab_find_namespaces() {
  local host line mounts
  for host in "${!lab_host[@]}"; do
    # Not `while read`: it seeks back after each line, and the kernel then writes the list anew, which a script can make very long.
    mapfile -t mounts < "/proc/${lab_host[$host]}/mountinfo"
    for line in "${mounts[@]}"; do
      # A regular expression takes its time, and few of the mounts are these.
      [[ $line = *" /run/netns/"* && $line =~ ^[0-9]+\ [0-9]+\ [0-9]+:[0-9]+\ (net:\[[0-9]+\])\ (/run/netns/[^ ]+)\  ]] || continue
      lab_mounted[$host${BASH_REMATCH[2]}]=${BASH_REMATCH[1]}
    done
  done
}

# lab_open_place PLACE HOST [NETNS]: sets lab_netns[PLACE] to a descriptor of what is bound there, if the kernel says that a namespace is.
lab_open_place() {
  local holder=/proc/${lab_host[$2]} fd
  if [ -z "$3" ]; then
    exec {fd}< "$holder/ns/net"
  else
    [ -n "${lab_mounted[$2/run/netns/$3]}" ] && [ -f "$holder/root/run/netns/$3" ] || return 0
    exec {fd}< "$holder/root/run/netns/$3"
    lab_bound[$1]=${lab_mounted[$2/run/netns/$3]}
  fi
  lab_netns[$1]=$fd
}

# lab_identify_places: reads the inode of every opened namespace into lab_inode, and closes what is not the namespace it should be.
# A name alone proves nothing: it can be a link, or lie under another mount. The kernel's list of mounts decides.
lab_identify_places() {
  local places=("${!lab_netns[@]}") inodes place index fd
  mapfile -t inodes < <(stat -L -c %i "${lab_netns[@]/#//proc/self/fd/}")
  for index in "${!places[@]}"; do
    place=${places[$index]}
    lab_inode[$place]=${inodes[$index]}
    [ -z "${lab_bound[$place]}" ] || [ "${lab_bound[$place]}" = "net:[${inodes[$index]}]" ] || {
      fd=${lab_netns[$place]}
      exec {fd}<&-
      unset "lab_netns[$place]" "lab_inode[$place]"
    }
  done
}

# lab_in PLACE COMMAND…: a trusted command in the network namespace of a place, and in no other namespace of it.
lab_in() {
  local fd=${lab_netns[$1]}
  shift
  nsenter --net="/proc/self/fd/$fd" -- "$@"
}

# lab_parallel COMMAND…: runs it beside others, with a limit on what it writes; lab_join waits for all of them.
lab_parallel() {
  {
    ulimit -f "$lab_file_kib"
    "$@"
  } &
  lab_jobs+=($!)
}

lab_join() {
  local job
  for job in "${lab_jobs[@]}"; do wait "$job"; done
  lab_jobs=()
}

# lab_save FILE COMMAND…: the command's JSON, in a file; an empty list where there is more than a lab reads.
lab_save() {
  local file=$1 status=0
  shift
  "$@" > "$file" || status=$?
  [ "$status" != 153 ] || echo '[]' > "$file"
}

# lab_observe PLACE DIRECTORY LINES: `ip` commands, in one process.
lab_observe() {
  echo "${lab_inode[$1]}" > "$2/inode"
  lab_in "$1" ip -j -d -force -batch - <<< "$3" > "$2/ip.out" 2> "$2/ip.err" || [ $? != 153 ] || : > "$2/crowded"
}

# An end of a wire that has its carrier, of which the kernel has not told anybody yet: on a busy machine it does so late (linkwatch).
# Until then the device takes no packet, and a bridge keeps it out as a port. (Of a bridge's own carrier, which stops no frame on its
# way through, the kernel may tell a second later at any time.)
lab_untold_carrier='"link(_index)?":[^,]*,"ifname":"[^"]*","flags":\[[^]]*"UP"[^]]*"LOWER_UP"[^]]*\][^][{}]*"operstate":"DOWN"'

# lab_is_settling FILE: whether `ip -j -d addr` shows such a device, or a bridge port that is listening or learning (spanning tree).
lab_is_settling() {
  local shown
  IFS= read -r -d '' shown < "$1" || true
  case $shown in
    *'"state":"listening"'* | *'"state":"learning"'*) return 0 ;;
    *'"operstate":"DOWN"'*) [[ $shown =~ $lab_untold_carrier ]] ;;
    *) return 1 ;;
  esac
}

# lab_observe_when_settled PLACE DIRECTORY LINES SECONDS: as above, once nothing is settling any more.
lab_observe_when_settled() {
  local deadline=$((SECONDS + $4)) pause=0.05
  while lab_observe "$1" "$2" "$3"; do
    lab_is_settling "$2/ip.out" && [ "$SECONDS" -lt "$deadline" ] || return 0
    lab_pause "$pause"
    pause=0.5
  done
}

# lab_read_sysctls PLACE DIRECTORY (KEY FILE)…
lab_read_sysctls() {
  local place=$1 directory=$2
  shift 2
  lab_in "$place" bash -c 'while [ $# -gt 0 ]; do [ ! -r "$2" ] || { read -r value < "$2" && echo "$1 $value"; }; shift 2; done' lab "$@" > "$directory/sysctls"
}

# lab_answer_at_once PLACE: a proxied ARP answer waits a random time of up to proxy_delay (arp(7)), which says nothing about a script. No
# device there waits from now on, whatever it is called: a ping must not be lost where a script gave a device another name. A device
# can be gone just now: the kernel takes a deleted namespace apart, and the other ends of its wires with it, a moment later.
lab_answer_at_once() {
  lab_in "$1" bash -c 'for delay in /proc/sys/net/ipv4/neigh/*/proxy_delay; do echo 0 > "$delay" || [ ! -e "$delay" ] || exit; done'
}

# lab_has_proxied_answers: whether any stands in the kernel's queue, which is one for all namespaces.
lab_has_proxied_answers() {
  [[ $(ip -s -j ntable show name arp_cache) =~ \"proxy_qlen\":[1-9] ]]
}

# lab_await_proxied_answers: an answer that a script's own ping did not wait for can still stand in the kernel's queue, which it leaves
# within 0.8 s; it would arrive after the flush, and the host would know a neighbour that it should have to ask for. The packet that it
# sets free can bring the next one about: of the pod that has to reply. So the queue must have been empty for a while.
lab_await_proxied_answers() {
  local attempts=0 empty=0
  ! lab_has_proxied_answers || while [ "$empty" -lt 3 ] && [ $((attempts += 1)) -le 60 ]; do
    lab_pause 0.05
    if lab_has_proxied_answers; then empty=0; else empty=$((empty + 1)); fi
  done
}

# lab_read_neighbours PLACE FILE: reads the table, then forgets what was learned for the next stage. What was set by hand (PERMANENT) stays.
lab_read_neighbours() {
  lab_save "$2" lab_in "$1" ip -j -force -batch - <<< $'neigh show\nneigh flush all'
}

# lab_flush_again FILE…: what the tables showed before they were flushed. Of a neighbour that was being asked for (INCOMPLETE), flushing
# makes the kernel tell whoever sent the packets that wait: a host can hear of another so, just after it was to forget it. Then once more.
lab_flush_again() {
  local file place incomplete=
  for file in "$@"; do
    [ ! -e "$file" ] || [[ $(< "$file") != *'"INCOMPLETE"'* ]] || incomplete=yes
  done
  [ -n "$incomplete" ] || return 0
  lab_pause 0.05
  for place in "${!lab_netns[@]}"; do lab_parallel lab_flush "$place"; done
  lab_join
}

lab_flush() {
  lab_in "$1" ip neigh flush all > /dev/null 2>&1 || true
}

# lab_start_captures (DIRECTORY PLACE DEVICE)…: returns when frames are being captured on every device that exists.
lab_start_captures() {
  local log directory
  while [ $# -gt 0 ]; do
    if [ -z "${lab_netns[$2]}" ]; then
      : > "$1/absent"
    else
      exec {log}< <(exec nsenter --net="/proc/self/fd/${lab_netns[$2]}" -- \
        tcpdump -i "$3" -n -c 2000 -s 256 -U --immediate-mode --time-stamp-precision=nano -w "$1/pcap" 2>&1 > /dev/null < /dev/null)
      lab_capture_pid[$1]=$!
      lab_capture_log[$1]=$log
    fi
    shift 3
  done
  for directory in "${!lab_capture_pid[@]}"; do lab_wait_for_capture "$directory"; done
}

lab_wait_for_capture() {
  local line
  while read -r -t 20 line <&"${lab_capture_log[$1]}"; do
    case $line in
      *"listening on"*) return 0 ;;
      *"No such device"*) : > "$1/absent" ;;
    esac
    echo "$line" >> "$1/log"
  done
}

# lab_stop_captures: waits until every frame that the kernel handed over is in its file, then ends all captures. The log ends with the
# counts of that moment: a frame that comes between it and the end (IPv6 has some to send at any time) is none of the stage's.
lab_stop_captures() {
  local directory pid log line captured received dropped attempts
  local -A complete
  for directory in "${!lab_capture_pid[@]}"; do
    pid=${lab_capture_pid[$directory]} log=${lab_capture_log[$directory]} attempts=0
    while [ $((attempts += 1)) -le 100 ] && kill -USR1 "$pid" 2> /dev/null && read -r -t 5 line <&"$log"; do
      # "tcpdump: 4 packets captured, 4 packets received by filter, 0 packets dropped by kernel"
      read -r _ captured _ _ received _ _ _ _ dropped _ <<< "$line"
      if [ "$captured" = "$received" ]; then
        complete[$directory]="$captured packets captured"$'\n'"$received packets received by filter"$'\n'"$dropped packets dropped by kernel"
        break
      fi
      lab_pause 0.05
    done
  done
  kill -INT "${lab_capture_pid[@]}" 2> /dev/null || true
  for directory in "${!lab_capture_log[@]}"; do
    log=${lab_capture_log[$directory]}
    while read -r -t 5 line <&"$log"; do echo "$line"; done >> "$directory/log"
    [ -z "${complete[$directory]}" ] || echo "${complete[$directory]}" >> "$directory/log"
    exec {log}<&-
  done
  lab_capture_pid=() lab_capture_log=()
}

# lab_act PLACE DIRECTORY COMMAND…: one action of a stage.
lab_act() {
  local place=$1 directory=$2 status=0
  shift 2
  if [ -z "${lab_netns[$place]}" ]; then
    : > "$directory/absent"
    return 0
  fi
  lab_in "$place" "$@" > "$directory/out" 2> "$directory/err" < /dev/null || status=$?
  echo "$status" > "$directory/status"
}

# lab_listen PLACE DIRECTORY COMMAND…: an action that goes on until lab_stop_listening.
lab_listen() {
  local place=$1 directory=$2
  shift 2
  if [ -z "${lab_netns[$place]}" ]; then
    : > "$directory/absent"
    return 0
  fi
  # lab_await_packet reads it, perhaps before the process below has opened it.
  : > "$directory/err"
  # `exec`: what is told to end must be the command itself, not a shell that waits for it. It ignores signals until it has said otherwise.
  {
    trap '' INT QUIT
    exec nsenter --net="/proc/self/fd/${lab_netns[$place]}" -- "$@"
  } > "$directory/out" 2>> "$directory/err" < /dev/null &
  lab_listeners[$directory]=$!
}

# lab_attempt REMOTE PLACE DIRECTORY COMMAND…: a TCP connection attempt that goes on until lab_stop_listening. REMOTE is the other end
# as the kernel lists it (proc_pid_net(5), tcp): `0201A8C0:0050`.
lab_attempt() {
  lab_remotes[$3]=$1
  lab_listen "${@:2}"
}

# lab_await_packet DIRECTORY: until a listening ping has sent a packet. Asked by SIGQUIT it says on stderr `0/1 packets, …`, received and sent.
lab_await_packet() {
  local attempts=0
  until [[ $(< "$1/err") =~ /[1-9][0-9]*\ packets ]] || [ $((attempts += 1)) -gt 1000 ]; do
    kill -QUIT "${lab_listeners[$1]}" 2> /dev/null || return 0
    lab_pause 0.01
  done
}

# lab_await_syn DIRECTORY: until an attempt has sent its first packet (SYN_SENT, 02), and notes that; or until it has ended.
lab_await_syn() {
  local attempts=0 pid=${lab_listeners[$1]} sockets
  while kill -0 "$pid" 2> /dev/null && [ $((attempts += 1)) -le 1000 ]; do
    { sockets=$(< "/proc/$pid/net/tcp"); } 2> /dev/null || return 0
    if [[ $sockets = *" ${lab_remotes[$1]} 02 "* ]]; then
      echo sent >> "$1/err"
      return 0
    fi
    lab_pause 0.01
  done
}

# lab_stop_listening SECONDS: gives the listeners so much longer after the last of them has sent, and ends them as Ctrl-C would.
lab_stop_listening() {
  local directory status
  for directory in "${!lab_listeners[@]}"; do
    if [ -z "${lab_remotes[$directory]}" ]; then lab_await_packet "$directory"; else lab_await_syn "$directory"; fi
  done
  lab_pause "$1"
  # A listener begins with SIGINT ignored: one that has not set it yet has to be told again.
  while kill -INT "${lab_listeners[@]}" 2> /dev/null; do lab_pause 0.01; done
  for directory in "${!lab_listeners[@]}"; do
    status=0
    wait "${lab_listeners[$directory]}" || status=$?
    echo "$status" > "$directory/status"
  done
  lab_listeners=() lab_remotes=()
}

# lab_open_terminal ID SIZE COMMAND…: runs a command beside the programs that come after. Its input is what is typed at the other end
# of descriptor 5, where its output goes. SIZE is the rows and columns of the terminal that it is to have; nothing: it has pipes.
# Requests, a line each: `ID input TEXT` (with printf(1)'s escapes), `ID resize ROWS COLUMNS`, `ID end` of the input, `ID close`.
# Answers, among the output: NUL `ID taken` LF to each; at last NUL `ID ended STATUS` LF, or `failed` where the command never began.
lab_open_terminal() {
  # The one before has ended, and is not to read what is for this one.
  [ -z "$lab_terminal" ] || wait "$lab_terminal" || true
  : > "$lab_private/terminal"
  lab_serve_terminal "$@" &
  lab_terminal=$!
}

lab_serve_terminal() {
  local id=$1 lab_terminal_size=$2 server=$BASHPID typed command to word rest
  shift 2
  set +eE
  trap - ERR
  exec {typed}> >(lab_run_at_terminal "$id" "$server" "$@")
  command=$!
  while IFS=' ' read -r -u 5 to word rest; do
    [ "$to" = "$id" ] || continue
    case $word in
      input) printf "$rest" >&"$typed" ;;
      resize) lab_resize_terminal $rest ;;
      end) exec {typed}>&- ;;
      close) lab_close_terminal "$command" ;;
    esac
    printf '\0%s taken\n' "$id" >&5
  done
}

# lab_run_at_terminal ID SERVER COMMAND…
lab_run_at_terminal() {
  local status end
  # Through a pipe: descriptor 5 goes both ways, and the command is not to read there.
  ("${@:3}") 2>&1 | cat >&5
  status=${PIPESTATUS[0]}
  # Without the word of the terminal's name the command never began, and that is not its author's fault.
  if [ -s "$lab_private/terminal" ]; then end="ended $status"; else end=failed; fi
  kill -KILL "$2"
  printf '\0%s %s\n' "$1" "$end" >&5
}

lab_resize_terminal() {
  local name attempts=0
  until read -r name < "$lab_private/terminal" || [ $((attempts += 1)) -gt 500 ]; do sleep 0.02; done
  stty rows "$1" cols "$2" < "$name"
}

lab_close_terminal() {
  local command
  read -r command _ < "/proc/$1/task/$1/children" || true
  lab_kill_namespace "$command"
}

# lab_shell HOST NETNS TYPE LIMIT LIMIT LIMIT: a command for lab_open_terminal. A root shell in a host where scripts may have run, or in
# a network namespace there; TYPE is the terminal's (terminfo(5)).
lab_shell() {
  local holder=${lab_host[$1]} shell
  shell=(bash -c "$lab_shell_starter" lab-shell "$holder" "$lab_terminal_size" "$3" bash -c "$lab_host_shell" lab-shell "$1${2:+/$2}" "$2")
  echo 0 >&4
  exec 3> "$lab_private/terminal" 4>&-
  lab_close_descriptors
  lab_limit "${@:4}"
  # The terminal's other side stays out of the pid namespace; its child is the first process there, which the terminal is to control.
  set -- nsenter --preserve-credentials --target "$holder" --user -- unshare --pid
  [ -n "$lab_terminal_size" ] || exec "$@" --fork --kill-child "${shell[@]}"
  SHELL=/bin/bash exec "$@" script --quiet --return --command "exec ${shell[*]@Q}" /dev/null
}
