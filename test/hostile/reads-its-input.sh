#!/usr/bin/env bash
# Waits for somebody to type.
read -r answer
cat
cat /dev/stdin > /dev/null
