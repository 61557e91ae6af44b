#!/usr/bin/env bash
# Sets the clock back, by every way there is.
date -s '2001-01-01 00:00:00'
hwclock --set --date '2001-01-01 00:00:00'
unshare --time true
command -v perl > /dev/null && perl -e 'my $time = pack("qq", 978307200, 0); syscall(227, 0, $time); syscall(164, $time, 0)'
exit 0
