#!/usr/bin/env bash
# Ends before it did anything, with the status of success.
exit 0
