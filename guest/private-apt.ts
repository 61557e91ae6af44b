import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { $ } from "zx/core";
import { watchDisk } from "./disk-watch.ts";

/** The machine's apt-get with its own sources and keys, but with lists, cache and package status of our own: it needs no root. */
export interface PrivateApt {
  /** Runs apt-get in the folder `cwd`, and returns what it prints. */
  run(args: readonly string[], options: { cwd: string; onLine?: (line: string) => void }): Promise<string>;
}

export async function openPrivateApt(options: {
  folder: string;
  architecture: string;
  hostArchitecture: string;
  standIns: readonly string[];
  signal?: AbortSignal | undefined;
}): Promise<PrivateApt> {
  const { folder } = options;
  await mkdir(join(folder, "lists/partial"), { recursive: true });
  await mkdir(join(folder, "cache/archives/partial"), { recursive: true });
  await writeFile(join(folder, "status"), options.standIns.map(installedStanza).join("\n"));
  const config = join(folder, "apt.conf");
  await writeFile(config, configText(options));
  return {
    async run(args, { cwd, onLine }) {
      using disk = watchDisk(folder);
      const shell = $({
        cwd,
        quiet: true,
        env: { ...process.env, LC_ALL: "C" },
        stdio: ["ignore", "pipe", "pipe"],
        signal: options.signal === undefined ? disk.signal : AbortSignal.any([options.signal, disk.signal]),
      });
      const apt = shell`apt-get -c ${config} ${args}`;
      try {
        if (onLine) for await (const line of apt) onLine(line);
        return (await apt).stdout;
      } catch (error) {
        disk.signal.throwIfAborted();
        throw error;
      }
    },
  };
}

/** The machine's own hooks, which are `#clear`ed here, would tidy the machine's cache. */
function configText(options: { folder: string; architecture: string; hostArchitecture: string }): string {
  return `
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear APT::Architectures;
APT::Architecture "${options.architecture}";
APT::Architectures { "${options.architecture}"; "${options.hostArchitecture}"; };
APT::Sandbox::User "root";
APT::Install-Recommends "false";
APT::Update::Error-Mode "any";
Acquire::Languages "none";
Acquire::GzipIndexes "true";
Acquire::Retries "3";
Debug::NoLocking "true";
Dir::State "${options.folder}";
Dir::State::lists "${options.folder}/lists";
Dir::State::status "${options.folder}/status";
Dir::Cache "${options.folder}/cache";
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Dir::Log "${options.folder}";
`;
}

function installedStanza(name: string): string {
  return `Package: ${name}
Status: install ok installed
Architecture: all
Multi-Arch: foreign
Version: 99:0
Maintainer: none
Description: stand-in
`;
}
