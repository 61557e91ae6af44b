/** Debian's and Ubuntu's packages with every program that a lab runs natively. */
export const debianPackages = [
  ...["bridge-utils", "conntrack", "ethtool", "hostname", "iproute2", "iptables", "iputils-arping", "iputils-ping"],
  ...["mawk", "net-tools", "nftables", "procps", "tcpdump", "util-linux"],
];
