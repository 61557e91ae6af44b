#!/usr/bin/env bash
# Sleeps without end, deaf to signals.
trap '' TERM HUP INT ALRM
while :; do sleep 1000; done
