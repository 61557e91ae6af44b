#!/usr/bin/env bash
# Ends with the status of a process that was killed.
exit 137
