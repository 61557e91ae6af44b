#!/bin/sh
# Stands in for sudo(8): a script is its host's root already, so options are read and the command is run. The environment stays.
shell= background= timestamp=
while [ $# -gt 0 ]; do
  case $1 in
    --) shift; break ;;
    --login|--shell) shell=1 ;;
    --background) background=1 ;;
    --reset-timestamp) timestamp=1 ;;
    --validate|--list|--help|--version|--remove-timestamp) exit 0 ;;
    --user|--group|--other-user|--host|--prompt|--close-from|--role|--type|--command-timeout|--chdir|--chroot) [ $# -eq 1 ] || shift ;;
    --*) ;;
    -?*)
      letters=${1#-}
      while [ -n "$letters" ]; do
        rest=${letters#?}
        case ${letters%"$rest"} in
          [is]) shell=1 ;;
          b) background=1 ;;
          k) timestamp=1 ;;
          [KVlv]) exit 0 ;;
          # These take an argument: what is left of the word, or the next word.
          [CDRTUghprtu]) [ -n "$rest" ] || [ $# -eq 1 ] || shift; rest= ;;
        esac
        letters=$rest
      done ;;
    [a-zA-Z_]*=*) export "$1" ;;
    *) break ;;
  esac
  shift
done
if [ $# -eq 0 ]; then
  [ -z "$shell" ] || exec bash
  [ -z "$timestamp" ] || exit 0
  echo "usage: sudo [options] command" >&2
  exit 1
fi
command -v -- "$1" > /dev/null || { echo "sudo: $1: command not found" >&2; exit 1; }
[ -z "$background" ] || { "$@" & exit 0; }
exec "$@"
