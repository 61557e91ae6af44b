# Functions of a recording's programs (plan/record.ts), beside those of library.sh. Scripts and commands of a recording are our own,
# and trusted.

# lab_type HOST DIRECTORY COMMAND: a command as somebody at a terminal of the host would give it.
lab_type() {
  local status=0
  # A process of its own beside process 1, which signals from within its pid namespace do not reach.
  lab_enter "$1" unshare --pid --fork --kill-child env -u LC_ALL -u TMPDIR HOME=/root USER=root LANG=C.UTF-8 TERM=dumb \
    bash -c "$lab_own_proc"$'\n(bash -c "$1") || exit $?' lab-type "$3" > "$2/output" 2>&1 < /dev/null || status=$?
  echo "$status" > "$2/status"
}

# lab_close_places: an open namespace would live on after a command removed it.
lab_close_places() {
  local fd
  for fd in "${lab_netns[@]}"; do exec {fd}<&-; done
  lab_netns=() lab_inode=() lab_bound=() lab_mounted=()
}

# lab_forget_neighbours: what was learned, in every open place.
lab_forget_neighbours() {
  local place
  for place in "${!lab_netns[@]}"; do lab_in "$place" ip neigh flush all > /dev/null; done
}
