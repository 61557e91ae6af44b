#!/usr/bin/env bash
# Makes empty files until there is no room for another, everywhere.
for directory in /tmp /run /root /dev/shm /etc; do
  mkdir -p $directory/many
  (cd $directory/many && seq 20000 | xargs touch) 2> /dev/null
done
true
