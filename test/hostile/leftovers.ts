import { createHash } from "node:crypto";
import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { homedir, hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The file that hostile scripts try to leave wherever they can. */
const canary = "lab-check-hostile-canary";
const canaryFolders = [
  ...["/", "/boot", "/dev", "/etc", "/home", "/lib", "/media", "/mnt", "/opt", "/srv", "/tmp", "/usr", "/usr/bin", "/usr/lib"],
  ...["/usr/local", "/usr/share", "/var", "/var/tmp", homedir(), repository],
];

const settings = [
  "kernel/core_pattern",
  "kernel/domainname",
  "kernel/modprobe",
  "kernel/sysrq",
  "fs/suid_dumpable",
  "user/max_user_namespaces",
];

/** Files of this repository that no script may change. */
const guarded = ["checker/bin/lab-check.js", "exercises/04-proxy-arp/solution/host1.sh", "test/hostile/removes-everything.sh"];

export type MachineState = ReturnType<typeof machineState>;

/** What a lab can have left on the machine, or changed there: compared before and after. */
export function machineState() {
  return {
    namespaces: list("/run/netns"),
    links: text("/proc/net/dev")
      .split("\n")
      .slice(2)
      .map((line) => line.split(":")[0]?.trim()),
    mounts: text("/proc/self/mountinfo").split("\n").filter(isOfALabsMounts),
    settings: settings.map((setting) => `${setting} = ${text(`/proc/sys/${setting}`)}`),
    hostname: hostname(),
    canaries: canaryFolders.filter((folder) => list(folder).includes(canary)),
    temporaryFiles: list(tmpdir()).filter(isOfALab),
    controlGroups: controlGroups("/sys/fs/cgroup", 6),
    repository: guarded.map((file) =>
      createHash("sha256")
        .update(readFileSync(join(repository, file)))
        .digest("hex"),
    ),
    /** In minutes: a clock that was set jumps. */
    clockOffset: Math.round((Date.now() - performance.timeOrigin - performance.now()) / 60_000),
  };
}

/** proc_pid_mountinfo(5). Other programs of the machine may mount something meanwhile; what labs mount has these names and places. */
function isOfALabsMounts(line: string): boolean {
  const [, , , root = "", point = "", ...rest] = line.split(" ");
  const source = rest.at(-2) ?? "";
  return (
    root.startsWith("net:") ||
    /^\/(tmp|proc|sys|usr|run|run\/netns|etc|root|dev|dev\/shm|tmp\/(usr|dev|proc|sys|run|old).*)$/.test(point) ||
    ["lab", "host", "private", "shm", "root", "etc", "host-sys"].includes(source) ||
    rest.join(" ").includes("uid=21")
  );
}

/** Files of a lab's own users, whose ids are far above those that machines give, or by the name that scripts give them. */
function isOfALab(name: string): boolean {
  const uid = statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.uid ?? 0;
  return name.includes("hostile-canary") || (uid >= 2_100_000_000 && uid < 2_147_000_000);
}

/** Groups of this process, and of processes that are dead: those of others that run at the same time are their own. */
function controlGroups(folder: string, depth: number): string[] {
  return folders(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!name.startsWith("lab-check-")) return depth > 0 ? controlGroups(path, depth - 1) : [];
    const pid = Number.parseInt(name.slice("lab-check-".length), 10);
    return Number.isNaN(pid) || pid === process.pid || processOf(pid) === null ? [path] : [];
  });
}

export type Process = { pid: number; parent: number; name: string; commandLine: string; startTime: string; userNamespace: string };

/** A process, or null where it is no more (a zombie is none). */
export function processOf(pid: number): Process | null {
  const [, name = "", rest = ""] = /^\d+ \((.*)\) (.*)$/s.exec(text(`/proc/${pid}/stat`)) ?? [];
  const fields = rest.split(" ");
  if (rest === "" || fields[0] === "Z") return null;
  return {
    pid,
    parent: Number(fields[1]),
    name,
    commandLine: text(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim(),
    startTime: fields[19] ?? "",
    userNamespace: link(`/proc/${pid}/ns/user`),
  };
}

export function processes(): Process[] {
  return list("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => processOf(Number(name)))
    .filter((found) => found !== null);
}

/** The processes below one, at any depth. */
export function descendants(pid: number): Process[] {
  const all = processes();
  const below = (parent: number): Process[] => all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

export function isAlive({ pid, startTime }: Process): boolean {
  return processOf(pid)?.startTime === startTime;
}

/**
 * Processes of labs that should be dead: they live in another user namespace than this process, were not there before, and do
 * not belong to another check that runs at the same time (whose lab-check, a living Node, is above them).
 */
export function strayProcesses(before: readonly Process[]): string[] {
  const all = processes();
  const own = link("/proc/self/ns/user");
  const known = new Set(before.map(({ pid, startTime }) => `${pid} ${startTime}`));
  const isForeign = (one: Process): boolean => one.userNamespace !== "" && one.userNamespace !== own;
  const outside = (one: Process): Process | undefined => {
    const parent = all.find(({ pid }) => pid === one.parent);
    return parent === undefined || !isForeign(parent) ? parent : outside(parent);
  };
  return all
    .filter((one) => isForeign(one) && !known.has(`${one.pid} ${one.startTime}`))
    .filter((one) => {
      const above = outside(one);
      return above === undefined || above.pid === process.pid || !/^(node|MainThread)/.test(above.name);
    })
    .map(({ pid, name }) => `${pid} ${name}`);
}

function text(path: string): string {
  return attempt(() => readFileSync(path, "utf8"), "");
}

function list(path: string): string[] {
  return attempt(() => readdirSync(path), []);
}

function folders(path: string): string[] {
  return attempt(() => readdirSync(path, { withFileTypes: true }), [])
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function link(path: string): string {
  return attempt(() => readlinkSync(path), "");
}

function attempt<Value>(action: () => Value, otherwise: Value): Value {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
