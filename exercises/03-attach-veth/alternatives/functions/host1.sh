#!/usr/bin/env bash
# The addresses are compared as whole words; functions; the host's end is finished before the pod's.
set -euo pipefail

has_address() {
  local namespace=$1 wanted=$2 address
  for address in $(ip -n "$namespace" -o -4 addr show | awk '{ print $4 }'); do
    [ "${address%/*}" != "$wanted" ] || return 0
  done
  return 1
}

find_pod() {
  local path
  for path in /run/netns/*; do
    ! has_address "${path##*/}" "$1" || echo "${path##*/}"
  done
}

attach() {
  local namespace=$1
  ip link add dev veth-a type veth peer name veth-b
  ip addr add 172.168.0.200/24 dev veth-a
  ip link set dev veth-a up
  ip link set dev veth-b netns "$namespace"
  ip -n "$namespace" addr add 172.168.0.100/24 dev veth-b
  ip -n "$namespace" link set dev veth-b up
}

attach "$(find_pod 172.16.0.3)"
