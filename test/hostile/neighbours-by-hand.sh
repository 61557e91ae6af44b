#!/usr/bin/env bash
# Writes by hand what the pods and the host should have learned, reachable and permanent.
for pod in 1 2; do
  other=$((3 - pod))
  host_mac=$(ip -o link show eth0-p$pod | sed 's/.*link.ether \([0-9a-f:]*\).*/\1/')
  pod_mac=$(ip -n pod$pod -o link show eth0 | sed 's/.*link.ether \([0-9a-f:]*\).*/\1/')
  ip -n pod$pod neigh replace 10.96.30.1$other lladdr "$host_mac" dev eth0 nud permanent
  ip -n pod$pod neigh replace 169.254.1.1 lladdr "$host_mac" dev eth0 nud reachable
  ip neigh replace 10.96.30.1$pod lladdr "$pod_mac" dev eth0-p$pod nud permanent
done
