import { shellLibrary } from "../plan/shell-library.ts";
import { labPath } from "./lab-tools.ts";
import buildRoot from "./sandbox-root.sh";
import standIn from "./stand-in.sh";
import sudo from "./sudo.sh";

/**
 * The sandbox in which a lab's trusted shell runs, the same in every machine: two nested user namespaces.
 *
 * The outer one builds a root file system of its own (programs bound read-only, everything else empty) and pivots into it.
 * The inner one is where the shell runs, with every capability over the lab's namespaces and over none of the machine's.
 * Because the inner one is less privileged than the mounts it inherits, the kernel locks those (mount_namespaces(7)):
 * neither the shell nor anything below it can take them apart again.
 *
 * What the shell writes goes to a tmpfs that is mounted nowhere any more and that only file descriptor 7 still reaches:
 * a learner's script has the same kernel uid as the shell, so the shell's files must not have a path.
 */

/**
 * Where a machine can limit memory it opens the `cgroup.procs` of a control group (cgroups(7)) on this descriptor; a script
 * enters the group before it starts. Elsewhere the descriptor is /dev/null.
 */
export const memoryCgroupFd = 4;

/** A connection both ways, for a terminal in the lab (`lab_open_terminal` in plan/library.sh). */
export const terminalFd = 5;

/** The shell's private directory, for itself and for children that inherit the descriptor. */
export const privateDir = "/proc/self/fd/7";

/**
 * What each host of a lab mounts into a root of its own (plan/host-holder.sh). Two sysfs, because `ip netns exec` takes one away
 * and may mount another only where it still sees one (mount_namespaces(7)).
 */
const hostFstab = `/usr /tmp/usr none rbind
/dev /tmp/dev none rbind
shm /tmp/dev/shm tmpfs mode=1777,size=16m,nr_inodes=4096
/proc /tmp/proc none bind
/sys /tmp/sys none bind
host-sys /tmp/sys sysfs defaults
`;

/** What a script may call on a whole machine and a lab has not (stand-in.sh). */
const standInNames = ["apt", "apt-get", "dnf", "docker", "modprobe", "podman", "service", "su", "systemctl", "yum"];

/**
 * The command that starts a trusted lab shell: argv of a process that runs the agent inside the sandbox.
 * It inherits file descriptors, and dies with its parent; with it dies everything in the lab.
 * @param agent bash text that serves programs, after those functions; descriptor 7 is its private directory
 * @param uid an unused kernel uid for a caller that is root, so that the lab's root is nobody on the machine
 */
export function sandboxCommand(agent: string, uid?: number): string[] {
  // Texts go by the environment, so that `ps` shows a command that people can read.
  const texts = {
    LAB_ROOT: buildRoot,
    LAB_SHELL: `${shellLibrary}\n${agent}`,
    LAB_SUDO: sudo,
    LAB_STAND_IN: standIn,
    LAB_STAND_IN_NAMES: standInNames.join(" "),
    LAB_FSTAB: hostFstab,
  };
  return [
    ...inNewNamespaces({ ...texts, TMPDIR: privateDir }, ["--mount", "--ipc", "--uts", "--pid", "--net", "--cgroup"], uid),
    ...["bash", "--norc", "-c", 'eval "$LAB_ROOT"', "lab-root"],
  ];
}

/** The command for bash text that only finds out what the kernel lets a lab do: as the lab's root, in a network namespace of its own. */
export function trialCommand(program: string, uid?: number): string[] {
  return [...inNewNamespaces({}, ["--mount", "--pid", "--net", "--mount-proc"], uid), "bash", "--norc", "-c", program];
}

function inNewNamespaces(environment: Record<string, string>, namespaces: string[], uid?: number): string[] {
  const dropRoot = uid === undefined ? [] : ["--reuid", `${uid}`, "--regid", `${uid}`, "--clear-groups"];
  const variables = { PATH: labPath, LC_ALL: "C", ...environment };
  return [
    ...["env", "-i", ...Object.entries(variables).map(([name, text]) => `${name}=${text}`)],
    ...["setpriv", ...dropRoot, "--no-new-privs", "--pdeathsig", "KILL"],
    ...["unshare", "--user", "--map-root-user", ...namespaces, "--fork", "--kill-child"],
  ];
}
