#!/usr/bin/env bash
# Restarts the machine, by every way that its namespaces might leave open.
reboot -f
halt -f
poweroff -f
kill -INT 1
kill -PWR 1
command -v perl > /dev/null && perl -e 'syscall(169, 0xfee1dead, 672274793, 0x1234567, 0)'
exit 0
