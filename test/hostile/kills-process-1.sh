#!/usr/bin/env bash
# Kills process 1 of what it can see.
for signal in TERM INT HUP QUIT SEGV KILL; do kill -s $signal 1; done
