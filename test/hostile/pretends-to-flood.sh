#!/usr/bin/env bash
# Ends with the status of a process that wrote past the limit.
exit 153
