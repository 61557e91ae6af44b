/** Everything that decides what a guest image contains; the image's cache key is a hash of it. */
export type GuestRecipe = typeof recipe;

/** Iptables' many names for one program. */
const xtables = ["iptables", "ip6tables", "arptables", "ebtables"].flatMap((name) => [name, `${name}-save`, `${name}-restore`]);

export const recipe = {
  /** Raise it when the builder's own code changes what ends up in an image. */
  builder: 3,
  architecture: "i386",
  memoryMiB: 160,
  /** What the scripts of a lab may use together, their files included: the rest is the lab's own. */
  scriptMemoryMiB: 64,
  /** The plain 686 flavour: v86 has no PAE. */
  kernelPackage: "linux-image-686",
  /**
   * The shell and busybox are Debian's statically linked ones. What a lab does is mostly the starting of programs: those start in half
   * the time, and a shell with fewer mappings divides (fork) in four fifths.
   */
  packages: [
    ...["bash-static", "dash", "coreutils", "grep", "sed", "findutils", "mawk", "tar", "busybox-static", "libc-bin", "netbase"],
    ...["util-linux", "bsdutils", "ncurses-base", "mount", "procps", "hostname"],
    ...["iproute2", "iputils-ping", "iputils-arping", "tcpdump", "iptables", "nftables", "conntrack", "ethtool"],
    ...["bridge-utils", "net-tools", "seabios"],
  ],
  /** Packages that apt is told are installed: nothing in the guest runs them. */
  standIns: [
    ...["adduser", "base-files", "debconf", "debianutils", "dpkg", "init-system-helpers", "initramfs-tools", "kmod", "linux-base"],
    ...["libdb5.3", "libpam-modules", "libpam-runtime", "passwd", "perl-base"],
  ],
  commands: [
    ...["bash-static", "dash", "mawk", "tar", "grep", "egrep", "fgrep", "sed", "find", "xargs", "getent", "ldd", "ldconfig"],
    ...["[", "base64", "basename", "cat", "chgrp", "chmod", "chown", "chroot", "comm", "cp", "cut", "date", "dd", "df", "dirname", "du"],
    ...["echo", "env", "expand", "expr", "false", "fold", "head", "id", "install", "join", "link", "ln", "ls", "md5sum", "mkdir", "mkfifo"],
    ...["mknod", "mktemp", "mv", "nice", "nl", "nohup", "nproc", "od", "paste", "printenv", "printf", "pwd", "readlink", "realpath", "rm"],
    ...["rmdir", "seq", "sha256sum", "shuf", "sleep", "sort", "split", "stat", "stdbuf", "stty", "sync", "tac", "tail", "tee", "test"],
    ...["timeout", "touch", "tr", "true", "truncate", "tty", "uname", "uniq", "unlink", "wc", "whoami", "yes"],
    ...["flock", "kill", "lsns", "mount", "mountpoint", "findmnt", "nsenter", "pivot_root", "prlimit", "rev", "setpriv", "setsid"],
    ...["script", "taskset", "umount", "unshare"],
    ...["free", "pgrep", "pkill", "ps", "sysctl", "uptime"],
    ...["ip", "bridge", "ss", "ping", "arping", "tcpdump", "xtables-nft-multi", "nft", "conntrack", "ethtool"],
    ...["brctl", "arp", "route", "ifconfig", "netstat", "hostname"],
  ],
  /** Comforts that nothing depends on; where Debian has a program of the name, this is not it. */
  applets: [
    ...["clear", "cmp", "cpio", "depmod", "diff", "dmesg", "gunzip", "gzip", "hexdump", "httpd", "insmod", "ipcalc", "killall", "less"],
    ...["lsmod", "modinfo", "modprobe", "more", "nc", "pidof", "rmmod", "strings", "switch_root", "telnet", "top", "traceroute"],
    ...["vi", "watch", "wget", "which", "xxd", "zcat"],
  ],
  links: {
    "usr/bin/bash": "bash-static",
    "usr/bin/sh": "dash",
    "usr/bin/awk": "mawk",
    "usr/bin/ping4": "ping",
    "usr/bin/ping6": "ping",
    "usr/sbin/ip": "../bin/ip",
    "usr/sbin/modprobe": "../bin/busybox",
    ...Object.fromEntries(xtables.map((name) => [`usr/sbin/${name}`, "xtables-nft-multi"])),
  },
  trees: [
    ...["etc/iproute2", "etc/protocols", "etc/services", "etc/ethertypes", "usr/lib/i386-linux-gnu/xtables", "usr/libexec/coreutils"],
    // What is typed and shown in a terminal need not be ASCII.
    "usr/lib/locale/C.utf8",
    // Where the link /lib leads. A terminal of another type is taken for an xterm.
    ...["l/linux", "s/screen-256color", "t/tmux-256color", "v/vt100", "x/xterm", "x/xterm-256color"].map((type) => `lib/terminfo/${type}`),
  ],
  /** Libraries that programs load by name, without saying so in their files. */
  loadedAtRunTime: ["ld-linux.so.2", "libgcc_s.so.1"],
  /**
   * Libraries that programs link for what nobody does in a lab, and that bring others in turn. In the guest their functions do
   * nothing: tcpdump cannot decrypt (libcrypto) nor watch D-Bus, ss has no names for RPC services, ps none for systemd units,
   * ip loads no BPF programs, and ping takes names in ASCII alone. A third of the image, and of the time that `ip` takes to start.
   */
  standInLibraries: [
    "libcrypto.so.3",
    "libdbus-1.so.3",
    "libtirpc.so.3",
    "libsystemd.so.0",
    "libbpf.so.1",
    "libelf.so.1",
    "libunistring.so.2",
  ],
  /** The kernel uid that a lab's root really is. */
  labUid: 2_000_000_001,
  files: {
    "etc/passwd": "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n",
    "etc/group": "root:x:0:\nnogroup:x:65534:\n",
    "etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
    "etc/hostname": "lab\n",
    "etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\nprotocols: files\nservices: files\n",
  },
  modules: [
    ...["veth", "bridge", "br_netfilter", "ipip", "ip_gre", "vxlan", "dummy", "macvlan", "ipvlan", "tun", "vrf", "8021q"],
    ...["x_tables", "ip_tables", "ip6_tables", "arp_tables", "iptable_*", "ip6table_*", "arptable_filter", "ipt_REJECT", "ip6t_REJECT"],
    ...["ipt_rpfilter", "nfnetlink", "nfnetlink_log", "nfnetlink_queue", "nf_tables", "nft_*", "nf_log_syslog", "nf_conntrack"],
    ...["nf_conntrack_netlink", "nf_conntrack_bridge", "nf_nat", "xt_*"],
    ...["inet_diag", "tcp_diag", "udp_diag", "raw_diag", "unix_diag", "netlink_diag", "af_packet_diag"],
    ...["crc32c_generic", "virtio_pci", "virtio_console", "9p", "9pnet_virtio"],
  ],
  /** Helpers for protocols and hardware that labs do not have. */
  withoutModules: [
    ...["xt_LED", "xt_AUDIT", "xt_SECMARK", "xt_CONNSECMARK", "xt_RATEEST", "xt_rateest", "xt_osf", "xt_TEE", "xt_set", "xt_ipvs"],
    ...["xt_nfacct", "xt_l2tp", "xt_sctp", "xt_dccp", "xt_IDLETIMER", "nft_osf", "nft_flow_offload", "nft_xfrm"],
  ],
  /** In the initramfs: what the guest must have to reach the rest. */
  bootModules: ["virtio_pci", "virtio_console", "9pnet_virtio", "9p"],
  /**
   * Loaded before the snapshot. Not ipip: once it is loaded every network namespace has a tunl0, so it comes on demand,
   * when a lab first makes such a device.
   */
  loadedModules: [
    ...["veth", "bridge", "br_netfilter", "dummy", "nf_tables", "nft_compat", "nft_chain_nat", "nf_conntrack", "nf_conntrack_netlink"],
    ...["xt_conntrack", "xt_comment", "xt_mark", "xt_physdev", "xt_tcpudp", "xt_addrtype", "xt_MASQUERADE", "xt_nat"],
  ],
  kernelCommandLine: [
    "console=ttyS0",
    "quiet",
    "tsc=reliable",
    "mitigations=off",
    "random.trust_cpu=on",
    // Freed pages compress to nothing.
    "init_on_free=1",
    "init_on_alloc=0",
    "nokaslr",
    // One user, one processor, nothing to keep from anybody: a twentieth of the work of starting a program.
    "lsm=",
    "audit=0",
    "hardened_usercopy=off",
    "randomize_kstack_offset=off",
    "preempt=none",
    "psi=0",
    "rcupdate.rcu_expedited=1",
  ].join(" "),
  zstdLevels: { fast: 9, small: 22 },
} as const;
