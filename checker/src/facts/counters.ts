/** How far counters went up, by protocol and name: `IpExt.InNoRoutes`. Those that did not are left out. */
export type Counters = Record<string, number>;

/** A rule of iptables that drops or refuses, or a chain's policy (`rule` null), and how many packets met it. */
export type RuleCount = { table: string; chain: string; rule: string | null; packets: number };

/**
 * What went up between two readings of /proc/net/snmp, /proc/net/netstat (proc_net(5)) and `iptables-save -c`.
 * Rules are told apart by their text: equal rules of one chain are one.
 */
export function parseCounters(before: string, after: string): { counted: Counters; dropped: RuleCount[] } {
  const [kernelBefore, kernelAfter] = [kernelCounters(before), kernelCounters(after)];
  const [rulesBefore, rulesAfter] = [dropCounters(before), dropCounters(after)];
  return {
    counted: Object.fromEntries(
      Object.entries(kernelAfter).flatMap(([name, value]) => {
        const increase = value - (kernelBefore[name] ?? 0);
        return increase > 0 ? [[name, increase]] : [];
      }),
    ),
    dropped: [...rulesAfter].flatMap(([key, rule]) => {
      const packets = rule.packets - (rulesBefore.get(key)?.packets ?? 0);
      return packets > 0 ? [{ ...rule, packets }] : [];
    }),
  };
}

/** A line of names and a line of numbers for each protocol, both with the protocol in front. */
function kernelCounters(text: string): Record<string, number> {
  const lines = text.split("\n").filter((line) => /^\w+: /.test(line));
  const counters: Record<string, number> = {};
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const [protocol = "", ...names] = (lines[index] ?? "").split(" ");
    const [, ...values] = (lines[index + 1] ?? "").split(" ");
    for (const [column, name] of names.entries()) counters[`${protocol.slice(0, -1)}.${name}`] = Number(values[column]);
  }
  return counters;
}

function dropCounters(text: string): Map<string, RuleCount> {
  const rules = new Map<string, RuleCount>();
  let table = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("*")) table = line.slice(1);
    const rule = policyIn(line) ?? ruleIn(line);
    if (rule === null) continue;
    const key = `${table} ${rule.chain} ${rule.rule ?? ""}`;
    rules.set(key, { table, ...rule, packets: rule.packets + (rules.get(key)?.packets ?? 0) });
  }
  return rules;
}

/** `:FORWARD DROP [3:252]` */
function policyIn(line: string): Omit<RuleCount, "table"> | null {
  const [, chain, packets] = /^:(\S+) DROP \[(\d+):\d+\]/.exec(line) ?? [];
  return chain === undefined ? null : { chain, rule: null, packets: Number(packets) };
}

/** `[1:84] -A FORWARD -p icmp -j DROP` */
function ruleIn(line: string): Omit<RuleCount, "table"> | null {
  const [, packets, rule, chain] = /^\[(\d+):\d+\] (-A (\S+) .*-j (?:DROP|REJECT)\b.*)$/.exec(line) ?? [];
  return rule === undefined || chain === undefined ? null : { chain, rule, packets: Number(packets) };
}
