# Process 1 of a script's pid namespace: whatever the script leaves running dies with it. Descriptor 3 is the script.
# Arguments: the script's file name, its interpreter, then limits: file size (KiB), processes, open files, memory of a process (KiB).
mount -t proc proc /proc
cd /root
cat <&3 > "$1"
exec 3<&-
ulimit -c 0
ulimit -f "$3"
ulimit -u "$4"
ulimit -n "$5"
ulimit -v "$6"
echo 1000 > /proc/self/oom_score_adj
unset LC_ALL TMPDIR OLDPWD
export HOME=/root USER=root LOGNAME=root SHELL=/bin/bash TERM=dumb LANG=C.UTF-8
"$2" "./$1"
exit $?
