#!/usr/bin/env bash
# Fills a file system of its own that it made as large as it liked.
mkdir /tmp/large
mount -t tmpfs -o size=8g large /tmp/large
for file in $(seq 500); do head -c 1000000 /dev/zero > /tmp/large/$file || break; done
