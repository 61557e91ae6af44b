import { type FileHandle, mkdir, open, readdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What all scripts of one lab together may use, the files in their tmpfs included. */
const memoryLimitBytes = 256 * 1024 * 1024;

const prefix = "lab-check-";

/** A control group for the scripts of one lab: who writes `0` to `procs` moves itself into it. */
export type MemoryCgroup = AsyncDisposable & { procs: FileHandle };

type Controller = { folder: string; limitFile: string };

/**
 * Makes a memory control group (cgroups(7)), version 1 or 2. Where this process may not (only root can, as a rule), `procs` is
 * /dev/null and limits nothing: then only rlimits hold, which count neither tmpfs nor processes together.
 */
export async function makeMemoryCgroup(): Promise<MemoryCgroup> {
  const controller = await findController();
  const limited = controller === null ? null : await makeIn(controller);
  if (limited !== null) return limited;
  const procs = await open("/dev/null", "w");
  return { procs, [Symbol.asyncDispose]: () => procs.close() };
}

async function makeIn(controller: Controller): Promise<MemoryCgroup | null> {
  await sweep(controller.folder);
  const folder = join(controller.folder, `${prefix}${process.pid}-${process.hrtime.bigint()}`);
  try {
    await mkdir(folder);
    await writeFile(join(folder, controller.limitFile), `${memoryLimitBytes}`);
    const procs = await open(join(folder, "cgroup.procs"), "w");
    return { procs, [Symbol.asyncDispose]: () => dispose(folder, procs) };
  } catch {
    await rmdir(folder).catch(() => undefined);
    return null;
  }
}

/** Version 2 gives children a controller only from a group without processes of its own, which as a rule only the root is. */
async function findController(): Promise<Controller | null> {
  const groups = await readFile("/proc/self/cgroup", "utf8").catch(() => "");
  const version1 = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m.exec(groups)?.[1];
  if (version1 !== undefined) return { folder: join("/sys/fs/cgroup/memory", version1), limitFile: "memory.limit_in_bytes" };
  const enabled = await readFile("/sys/fs/cgroup/cgroup.subtree_control", "utf8").catch(() => "");
  return enabled.split(/\s+/).includes("memory") ? { folder: "/sys/fs/cgroup", limitFile: "memory.max" } : null;
}

/** Removes groups whose lab-check is dead: it was killed before it could. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => name.startsWith(prefix) && !isAlive(Number.parseInt(name.slice(prefix.length), 10)));
  await Promise.all(stale.map((name) => rmdir(join(folder, name)).catch(() => undefined)));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A group can be removed when its last process is reaped, which is a moment after its death. */
async function dispose(folder: string, procs: FileHandle): Promise<void> {
  await procs.close();
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const gone = await rmdir(folder).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === "ENOENT",
    );
    if (gone) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
