#!/usr/bin/env bash
# Prints NUL bytes and bytes that are no UTF-8.
printf 'a\0b\0\n\377\376\n\300\257 \355\240\200 \364\220\200\200\n'
head -c 100000 /dev/urandom
head -c 100000 /dev/urandom >&2
