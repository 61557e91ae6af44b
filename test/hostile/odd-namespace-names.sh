#!/usr/bin/env bash
# Gives namespaces names that mean something to a shell, and mounts namespaces on odd paths.
for name in ';reboot' '$(touch x)' '`touch x`' "it's" '"' 'a b' '*' 'x]' 'a[$(touch x)]' '@' '-n' $'new\nline' $'bad\377' 'pod1]'; do
  ip netns add "$name"
  mkdir -p "/run/netns/-$name"
done
touch $'/run/netns/pod1\nnet:[1] /run/netns/pod2'
mount --bind /proc/self/ns/net $'/run/netns/pod1\nnet:[1] /run/netns/pod2'
exit 0
