#!/bin/sh
while [ $# -gt 0 ]; do
  case $1 in
    --) shift; break ;;
    -u|-g|-U|-h|-p|-C|-r|-t|-T|-D|-R) shift 2 ;;
    -i|-s|--login|--shell) login=1; shift ;;
    -v|-k|-K|-V|--validate|--version) exit 0 ;;
    -*) shift ;;
    *=*) export "$1"; shift ;;
    *) break ;;
  esac
done
if [ $# -eq 0 ]; then
  [ "$login" ] && exec bash
  echo "usage: sudo command" >&2; exit 1
fi
exec "$@"
