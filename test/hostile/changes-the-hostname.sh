#!/usr/bin/env bash
# Renames the machine.
hostname hostile
echo hostile > /proc/sys/kernel/hostname
echo hostile > /proc/sys/kernel/domainname
nsenter --target 1 --uts hostname hostile
