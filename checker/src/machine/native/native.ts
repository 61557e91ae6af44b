import { randomInt } from "node:crypto";
import type { Localized } from "../../exercise/localized.ts";
import type { KernelNeed } from "../../exercise/topology.ts";
import type { Machine, Opening } from "../machine.ts";
import { reasons } from "../reasons.ts";
import { sandboxCommand } from "../sandbox.ts";
import agent from "./agent.sh";
import { missingNeeds } from "./kernel-needs.ts";
import { openSandbox } from "./sandbox-process.ts";
import { missingTools } from "./tools.ts";

/** The kernel that runs this process: labs in user namespaces, for root and for an ordinary user alike. */
export const nativeMachine: Machine = {
  name: "native",
  async open(needs: readonly KernelNeed[], signal?: AbortSignal): Promise<Opening> {
    const reason = await unusable();
    if (reason !== null) return { status: "unavailable", reason };
    const uid = labUid();
    const [opened, missing] = await Promise.all([openSandbox(sandboxCommand(agent, uid), signal), missingNeeds(needs, uid, signal)]);
    if (opened.status === "unavailable" || missing === null) return opened;
    await opened.lab[Symbol.asyncDispose]();
    return { status: "unavailable", reason: missing };
  },
};

async function unusable(): Promise<Localized | null> {
  if (process.platform !== "linux") return reasons.notLinux(process.platform);
  const tools = await missingTools();
  return tools.length === 0 ? null : reasons.missingPrograms(tools);
}

/** Root gives each lab a kernel uid of its own, far above the ranges of /etc/subuid, so that no two labs share a limit or a file. */
function labUid(): number | undefined {
  return process.getuid?.() === 0 ? randomInt(2_100_000_000, 2_147_000_000) : undefined;
}
