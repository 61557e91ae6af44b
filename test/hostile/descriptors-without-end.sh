#!/usr/bin/env bash
# Opens files until it may not open another, and leaves them open with a process that goes on.
(
  for number in $(seq 5000); do exec {fd}< /dev/null || break; done
  sleep 60
) 2> /dev/null &
sleep 0.3
