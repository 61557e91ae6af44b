#!/usr/bin/env bash
# Computes without end, on every processor.
for job in 1 2 3 4; do (while :; do :; done) & done
while :; do :; done
