#!/usr/bin/env bash
# Writes files as large as it can, and some that only look large.
truncate -s 1T /tmp/sparse
dd if=/dev/zero of=/tmp/full bs=1M count=1000
dd if=/dev/zero of=/run/full bs=1M count=1000
dd if=/dev/zero of=/root/far bs=1 count=1 seek=1T
for file in $(seq 100); do head -c 1000000 /dev/zero > /tmp/part$file; done 2> /dev/null
rm -f /tmp/part* /run/full
