#!/usr/bin/env bash
# Makes routing rules by the thousand.
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "rule add from 10.%d.%d.%d table main\n", i / 62500, i / 250 % 250, i % 250 }' > /tmp/rules
timeout 1.5 ip -batch /tmp/rules > /dev/null 2>&1
true
