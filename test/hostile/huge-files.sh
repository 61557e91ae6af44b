#!/usr/bin/env bash
# Writes files as large as it can, and some that only look large.
truncate -s 1T /tmp/sparse
for file in /tmp/full /run/full /root/full; do dd if=/dev/zero of=$file bs=1M count=1000; done
dd if=/dev/zero of=/root/far bs=1 count=1 seek=1T
fill() { for file in $(seq 100); do head -c 1000000 /dev/zero > /tmp/part$file || break; done; }
export -f fill
timeout 1.5 bash -c fill
rm -f /tmp/* /run/full
