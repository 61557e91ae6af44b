import { parseTar } from "nanotar";
import type { KernelNeed } from "../../exercise/topology.ts";
import { inheritedSettings } from "../../plan/inherited-settings.ts";
import type { LabShell } from "../machine.ts";

/**
 * How each need is tried: commands that work only where the kernel can. What they make stays behind in the lab's hidden namespace,
 * because taking a device away again makes the kernel wait for all its processors.
 */
const trials: Record<KernelNeed, string> = {
  veth: "ip link add lab-veth type veth peer name lab-peer",
  bridge: "ip link add lab-bridge type bridge",
  br_netfilter: "[ -w /proc/sys/net/bridge/bridge-nf-call-iptables ]",
  // Added and taken away in one transaction: the kernel has to know the match, and nothing changes.
  iptables: String.raw`printf '*filter\n%s FORWARD -m conntrack --ctstate RELATED -j ACCEPT\n%s FORWARD 1\nCOMMIT\n' -A -D | iptables-restore`,
  ipip: "{ ip link show tunl0 || ip link add lab-ipip type ipip local 127.0.0.1; }",
};

/** @returns why this kernel cannot run a lab with these needs, or null where it can: each was tried in the opened lab */
export async function missingNeeds(lab: LabShell, needs: readonly KernelNeed[]): Promise<string | null> {
  const program = [
    ...needs.map(
      (need) => `lab_try_${need}() { ${trials[need]}; }; { lab_try_${need} > /dev/null 2>&1 || echo ${need} >> "$OUT/missing"; } &`,
    ),
    ...inheritedSettings.map(({ key, file }) => `read -r value < ${file} && echo "${key} $value" >> "$OUT/settings"`),
    "wait",
  ].join("\n");
  const files = new Map(parseTar(await lab.run(program, { timeoutMs: 30_000 })).map((file) => [file.name.replace(/^\.\//, ""), file.text]));
  const missing = files.get("missing")?.trim().split("\n").toSorted() ?? [];
  if (missing.length > 0) return `this kernel does not offer ${missing.join(", ")}`;
  return strangeSetting(files.get("settings") ?? "");
}

function strangeSetting(settings: string): string | null {
  const values = new Map(settings.split("\n").map((line): [string, string] => [line.split(" ")[0] ?? "", line.split(" ")[1] ?? ""]));
  const strange = inheritedSettings.find(({ key, harmless }) => !harmless.includes(values.get(key) ?? ""));
  return strange === undefined
    ? null
    : `new network namespaces start with ${strange.key} = ${values.get(strange.key)} here, which would change what learners see (sysctl net.core.devconf_inherit_init_net=2 gives them the kernel's own defaults)`;
}
