#!/usr/bin/env bash
# Gives devices names that mean something to a shell, to a pattern or to JSON, and control characters.
number=0
for name in ';reboot' '$(id)' '`id`' "it's" '"' '\' '#' '*' '[a-z]' '-batch' '%s%n' '}' "\$'x'" $'\033[2J' $'\001\002' $'\377\376' $'\342\200\256x' 'eth0"up' 'done' "'\"'" '@eth0' 'lo"},{"'; do
  number=$((number + 1))
  ip link add "odd$number" type veth peer name "other$number" && ip link set "odd$number" name "$name"
  ip link set "$name" alias $'"ifname":"lo"\n\'\\ \033[2J \377'
  ip link set "$name" up
done
