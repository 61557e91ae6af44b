#!/usr/bin/env bash
# Kills every process by number, and every process group.
for ((number = 2; number < 1000; number += 1)); do
  [ $number = $$ ] || kill -KILL $number -- -$number
done 2> /dev/null
true
