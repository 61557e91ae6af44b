#!/usr/bin/env bash
# Kills every process that it may.
kill -KILL -1
