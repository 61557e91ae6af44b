#!/usr/bin/env bash
# Gives its addresses a lifetime of a second.
for pod in 1 2; do ip -n pod$pod addr change 10.96.30.1$pod/24 dev eth0 valid_lft 1 preferred_lft 1; done
