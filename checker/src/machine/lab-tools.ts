/** Programs of the machine that labs and learners' scripts use. */
export const labTools = [
  ...["bash", "sh", "cat", "chmod", "cp", "mkdir", "sleep", "stat", "tar", "timeout", "base64", "awk", "sed", "grep", "hostname", "script"],
  ...["mount", "umount", "unshare", "nsenter", "setpriv", "setsid", "pivot_root"],
  ...["ip", "bridge", "ping", "arping", "tcpdump", "iptables", "iptables-restore", "sysctl", "ethtool"],
  ...["brctl", "arp", "route", "ifconfig", "nft", "conntrack"],
] as const;

/** Where a lab looks for them. */
export const labPath = "/opt/lab-check/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
