#!/usr/bin/env bash
# Ends with the status of a time-out.
exit 124
