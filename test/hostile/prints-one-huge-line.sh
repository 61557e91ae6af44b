#!/usr/bin/env bash
# Prints a line of a gigabyte.
head -c 1000000000 /dev/zero | tr '\0' x
head -c 1000000000 /dev/zero >&2
