#!/usr/bin/env bash
# Never stops printing, on both streams.
yes passed &
yes failed >&2 &
while :; do echo passed; done
