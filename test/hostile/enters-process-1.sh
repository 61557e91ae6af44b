#!/usr/bin/env bash
# Enters the namespaces of process 1, and of every process that it can see.
nsenter --target 1 --all sh -c 'hostname hostile; echo canary > /var/tmp/lab-check-hostile-canary; echo canary > /usr/lab-check-hostile-canary'
for process in /proc/[0-9]*; do
  for kind in user mnt pid net uts ipc cgroup; do
    nsenter --$( [ $kind = mnt ] && echo mount || echo $kind )=$process/ns/$kind true
  done
done
exit 0
