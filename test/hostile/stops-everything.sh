#!/usr/bin/env bash
# Stops every process that it may, and leaves many that are stopped.
for job in 1 2 3 4 5; do sleep 60 & done
(sleep 0.1; kill -CONT $$) &
kill -STOP -1
