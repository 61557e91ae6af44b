#!/bin/sh
# Stands in, by the name that it is called by, for what a script may use on a whole machine and a lab has not. Where nothing is left
# to do it succeeds and says why: a script that is right on a real machine shall not end here under `set -e`.
name=${0##*/}

say() {
  echo "$name: $1" >&2
  echo "$name：$2" >&2
}

# The kernel loads a module when it is asked for what is in it: a device of its kind, for some.
load_module() {
  ip link add lab-check0 type "$1" 2> /dev/null && ip link del lab-check0
}

case $name in
  modprobe)
    for word in "$@"; do
      case $word in
        -r|--remove) say "the lab's modules stay loaded." "实验的内核模块不能卸载。"; exit 1 ;;
        -*|*=*) ;;
        *) load_module "$word" ;;
      esac
    done
    say "the lab's kernel has the modules that its exercise needs." "实验的内核已经有练习所需的模块，不必加载。" ;;
  apt|apt-get|yum|dnf)
    say "a lab has no network, and the tools of the lessons are installed." "实验没有连接外网，课程用到的工具都已装好，不必安装。" ;;
  systemctl|service)
    case " $* " in
      *" is-active "*|*" is-enabled "*|*" status "*) echo inactive; exit 3 ;;
    esac
    say "no services run in a lab." "实验里没有运行任何服务，不必操作。" ;;
  docker|podman)
    say "not in a lab. Build with ip what it would build." "实验里没有它。请用 ip 命令搭建它会搭建的网络。"
    exit 127 ;;
  su)
    while [ $# -gt 0 ]; do
      case $1 in
        -c|--command) exec bash -c "$2" ;;
      esac
      shift
    done
    exec bash ;;
esac
