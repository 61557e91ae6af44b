# Process 1 of a script's pid namespace: whatever the script leaves running dies with it. Descriptor 3 is the script, 4 takes
# what it writes on standard error, 2 the word that it starts.
# Arguments: the script's file name; the interpreter.
IFS= read -r -d '' script <&3 || true
printf %s "$script" > "$1"
unset script
exec 3<&-
unset LC_ALL TMPDIR OLDPWD
export HOME=/root USER=root LOGNAME=root SHELL=/bin/bash TERM=dumb LANG=C.UTF-8
# Out of memory, the kernel shall take the script and not this process, whose end would hide what happened.
echo started >&2
exec 2> /dev/null
(
  exec 2>&4 4>&-
  echo 1000 > /proc/self/oom_score_adj
  exec "${@:2}" "./$1"
) || exit $?
