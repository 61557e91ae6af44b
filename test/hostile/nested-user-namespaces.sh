#!/usr/bin/env bash
# Asks for more rights in a namespace of its own.
unshare --user --map-root-user --mount --net --pid --fork sh -c 'echo "GOT THROUGH"; mount -o remount,rw /usr; echo canary > /usr/lab-check-hostile-canary'
unshare --user --map-root-user --keep-caps sh -c 'echo hostile > /proc/sys/kernel/core_pattern'
echo 1000 > /proc/sys/user/max_user_namespaces
unshare --user true && echo "GOT THROUGH"
setpriv --ambient-caps +all --inh-caps +all sh -c 'echo hostile > /proc/sys/kernel/core_pattern'
exit 0
