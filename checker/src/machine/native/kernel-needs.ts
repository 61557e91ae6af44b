import { $ } from "zx/core";
import type { Localized } from "../../exercise/localized.ts";
import type { KernelNeed } from "../../exercise/topology.ts";
import { inheritedSettings } from "../../plan/inherited-settings.ts";
import { reasons } from "../reasons.ts";
import { trialCommand } from "../sandbox.ts";
import { startedAsInLabs } from "./tools.ts";

/** How each need is tried: commands that work only where the kernel can. What they make ends with the trial's namespace. */
const trials: Record<KernelNeed, string> = {
  veth: "ip link add lab-veth type veth peer name lab-peer",
  bridge: "ip link add lab-bridge type bridge",
  br_netfilter: "[ -w /proc/sys/net/bridge/bridge-nf-call-iptables ]",
  // Added and taken away in one transaction: the kernel has to know the match, and nothing changes.
  iptables: String.raw`printf '*filter\n%s FORWARD -m conntrack --ctstate RELATED -j ACCEPT\n%s FORWARD 1\nCOMMIT\n' -A -D | iptables-restore`,
  ipip: "{ ip link show tunl0 || ip link add lab-ipip type ipip local 127.0.0.1; }",
};

/**
 * Tries each need in a namespace of its own, beside the lab that is being opened.
 * @returns why this kernel cannot run a lab with these needs, or null where it can
 */
export async function missingNeeds(needs: readonly KernelNeed[], uid?: number, signal?: AbortSignal): Promise<Localized | null> {
  const program = [
    ...needs.map((need) => `lab_try_${need}() { ${trials[need]}; }; { lab_try_${need} > /dev/null 2>&1 || echo missing ${need}; } &`),
    ...inheritedSettings.map(({ key, file }) => `read -r value < ${file} && echo "${key} $value"`),
    "wait",
    "echo tried",
  ].join("\n");
  const { lines, stderr } = await tried(trialCommand(program, uid), signal);
  const answers = lines.map((line): [string, string] => [line.split(" ")[0] ?? "", line.split(" ")[1] ?? ""]);
  if (!lines.includes("tried")) return reasons.noTrial(stderr);
  const missing = answers.filter(([word]) => word === "missing").map(([, need]) => need);
  if (missing.length > 0) return reasons.missingNeeds(missing.toSorted());
  return strangeSetting(new Map(answers));
}

async function tried(command: string[], signal?: AbortSignal): Promise<{ lines: string[]; stderr: string }> {
  const { stdout, stderr } = await $({ ...startedAsInLabs, ...(signal && { signal }) })`exec ${command}`;
  return { lines: stdout.split("\n"), stderr };
}

function strangeSetting(values: Map<string, string>): Localized | null {
  const strange = inheritedSettings.find(({ key, harmless }) => !harmless.includes(values.get(key) ?? ""));
  return strange === undefined ? null : reasons.strangeSetting(strange.key, `${values.get(strange.key)}`);
}
