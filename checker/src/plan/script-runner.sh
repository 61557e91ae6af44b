# Process 1 of a script's pid namespace: whatever the script leaves running dies with it. Descriptor 3 is the script, 4 takes
# the word that it starts.
# Arguments: the script's file name; limits: file size (KiB), processes, open files, memory of a process (KiB); the interpreter.
set -e
# Another proc may be mounted only where one can be seen. Then the lab's own goes: nothing of the lab is the script's to see.
mount -t proc proc /mnt
umount -l /proc
mount --move /mnt /proc
cd /root
cat <&3 > "$1"
exec 3<&-
ulimit -c 0
ulimit -f "$2"
ulimit -u "$3"
ulimit -n "$4"
ulimit -v "$5"
unset LC_ALL TMPDIR OLDPWD
export HOME=/root USER=root LOGNAME=root SHELL=/bin/bash TERM=dumb LANG=C.UTF-8
# Out of memory, the kernel shall take the script and not this process, whose end would hide what happened.
echo started >&4
exec 3>&2 2> /dev/null 4>&-
(
  exec 2>&3 3>&-
  echo 1000 > /proc/self/oom_score_adj
  exec "${@:6}" "./$1"
) || exit $?
