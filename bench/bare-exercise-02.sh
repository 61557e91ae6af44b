# Exercise 2's solution and the same packets as its check sends, with nothing around them: what the kernel and the tools take by themselves.
# Argument: the solution's script. Runs as root of namespaces of its own.
mount -t tmpfs run /run
ip link set lo up
bash "$1"
for from in 1 2 3; do
  for to in 1 2 3; do
    [ $from = $to ] || ip netns exec ns$from ping -n -c 1 -W 1 192.168.1.$to > /dev/null || exit 1
  done
done
# A refusal is the answer: nobody listens there.
for attempt in 1:2:80 2:3:8080 3:1:22; do
  IFS=: read -r from to port <<< "$attempt"
  ip netns exec ns$from timeout 5 bash -c ": <> /dev/tcp/192.168.1.$to/$port" 2> /dev/null
  [ $? = 1 ] || exit 1
done
