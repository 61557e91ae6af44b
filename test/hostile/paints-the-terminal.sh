#!/usr/bin/env bash
# Prints sequences that repaint a terminal, set its title and clipboard, reorder text and hide it.
printf '\033[2J\033[H\033]0;title\007\033]52;c;cGFzc2Vk\007\033]8;;http://example.com\033\\link\033]8;;\033\\\033[31mpassed\033[0m\n'
printf 'failed\rpassed\n\b\b\b\b\b\bpassed\n\342\200\256dessap\342\200\254 \342\201\246x\342\201\251 \342\200\213\n' >&2
printf '\233\063\061mpassed \302\23331mpassed\n\033Pq#0\033\\\033_Gf=100;AAAA\033\\' >&2
exit 3
