#!/usr/bin/env bash
# Stops its process group.
kill -STOP 0
