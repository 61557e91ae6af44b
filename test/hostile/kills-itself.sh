#!/usr/bin/env bash
# Kills its own shell.
kill -KILL $$
