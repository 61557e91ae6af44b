#!/usr/bin/env bash
# Leaves keys in the kernel's keyrings, and revokes the ones it finds.
command -v keyctl > /dev/null && { keyctl new_session; keyctl add user lab-check-hostile canary @u; keyctl add user lab-check-hostile canary @s; keyctl clear @u; }
ipcmk --shmem 1000 --queue --semaphore 4 || true
mkdir -p /tmp/queue && mount -t mqueue none /tmp/queue && echo > /tmp/queue/lab-check-hostile
exit 0
