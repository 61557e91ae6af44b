#!/usr/bin/env bash
# Doubles its mounts until the kernel or the time says no.
double() {
  for round in $(seq 17); do
    mkdir -p /tmp/copy$round
    mount --rbind /tmp/seed /tmp/copy$round || break
    mkdir -p /tmp/seed/$round
    mount --rbind /tmp/copy$round /tmp/seed/$round || break
  done
}
export -f double
mkdir -p /run/netns /tmp/seed
mount --bind /tmp/seed /tmp/seed
mount --make-private /tmp/seed
timeout 1.5 bash -c double
true
