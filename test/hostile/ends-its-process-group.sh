#!/usr/bin/env bash
# Ends its process group on exit, as many scripts do that want to end their background jobs.
trap 'kill 0' EXIT
sleep 60 &
