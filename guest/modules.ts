import { cp, mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { HostTools } from "./host-tools.ts";

/** Which of a kernel's modules to take: names in which a `*` stands for anything. What they depend on comes along. */
export interface ModuleChoice {
  wanted: readonly string[];
  unwanted?: readonly string[];
}

/** Copies modules from one `lib/modules/<release>` to another root's, and indexes them there for modprobe. */
export async function copyModules(from: string, toRoot: string, release: string, choice: ModuleChoice, tools: HostTools): Promise<void> {
  const to = join(toRoot, "lib/modules", release);
  const dependencies = await readFile(join(from, "modules.dep"), "utf8");
  for (const path of [...selectModules(dependencies, choice), "modules.builtin", "modules.builtin.modinfo"]) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(from, path), join(to, path));
  }
  await tools.run`${tools.busybox} depmod -b ${toRoot} ${release}`;
}

/**
 * The chosen modules' paths.
 * @param dependencies the text of modules.dep
 */
export function selectModules(dependencies: string, { wanted, unwanted = [] }: ModuleChoice): string[] {
  const graph = new Map(dependencies.trim().split("\n").map(parseDependency));
  const matches = wanted.map((name) => new RegExp(`^${name.replaceAll("*", ".*")}$`));
  const chosen = new Set<string>();
  for (const [path, needs] of graph) {
    const name = moduleName(path);
    if (!matches.some((match) => match.test(name)) || unwanted.includes(name)) continue;
    for (const item of [path, ...needs]) chosen.add(item);
  }
  return [...chosen].sort();
}

/** `kernel/net/bridge/br_netfilter.ko: kernel/net/bridge/bridge.ko kernel/net/802/stp.ko` */
function parseDependency(line: string): [path: string, needs: string[]] {
  const [path = "", needs = ""] = line.split(":");
  return [path, needs.trim().split(" ").filter(Boolean)];
}

function moduleName(path: string): string {
  return basename(path).replace(/\.ko(\.\w+)?$/, "");
}
