#!/usr/bin/env bash
# Takes memory without end, in one process.
tail /dev/zero
awk 'BEGIN { text = "x"; while (1) text = text text }'
