#!/usr/bin/env bash
# Goes on printing although it was told that there is no more room.
trap '' XFSZ
while :; do echo passed || echo failed >&2; done
