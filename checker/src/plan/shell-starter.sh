# Process 1 of the pid namespace of a shell in a host: in the host's user namespace, and still among the lab's own programs.
# Descriptor 3 takes the terminal's name, or where there is none the words that say so.
# Arguments: the process that holds the host; the terminal's rows and columns, or nothing; its type; what runs as the host's root.
set -e
tty >&3 || true
exec 3>&-
[ -z "$2" ] || stty sane rows "${2% *}" cols "${2#* }"
type=xterm
for folder in /lib/terminfo /usr/share/terminfo; do
  [ ! -e "$folder/${3:0:1}/$3" ] || type=$3
done
# Out of memory, the kernel shall take what runs here.
echo 1000 > /proc/self/oom_score_adj
export TERM=$type
# What bash starts in the background has SIGINT and SIGQUIT ignored, and so would all that runs here: Ctrl-C would end nothing.
exec env --default-signal=INT,QUIT nsenter --preserve-credentials --target "$1" --net --mount --uts --ipc -- "${@:4}"
