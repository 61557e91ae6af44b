import { en, say, zh } from "../exercise/sentence.ts";
import type { PingError, PingFacts } from "./facts.ts";

type Ran = Extract<PingFacts, { status: "ran" }>;

/** How a command ended. */
export type CommandResult = { status: number; out: string; err: string };

/**
 * Parses what ping(8) of iputils printed. Errors that the sending kernel itself returned are from `local`.
 * A second answer to one request (`DUP!`) is left out, and so are redirects, which are advice and no error.
 */
export function parsePing({ status, out, err }: CommandResult): PingFacts {
  const lines = [...out.split("\n"), ...err.split("\n")];
  const errors = lines.flatMap(errorIn);
  const sent = lines.map(sentIn).find((count) => count !== null);
  if (status <= 1 && sent !== undefined) return { status: "ran", sent, replies: lines.flatMap(replyIn), errors };
  if (status === 2 && sent === undefined && errors.some(({ from }) => from === "local")) {
    return { status: "ran", sent: 0, replies: [], errors };
  }
  const said = (err.trim() || out.trim()).slice(0, 200);
  return { status: "broken", reason: say(en`ping ended with status ${status}: ${said}`, zh`ping 的退出状态是 ${status}：${said}`) };
}

function replyIn(line: string): Ran["replies"] {
  const reply = /^\d+ bytes from (?:\S+ \()?([\d.]+)\)?: icmp_seq=(\d+) ttl=(\d+)/.exec(line);
  if (reply === null || line.includes("(DUP!)")) return [];
  const [, from = "", sequence, ttl] = reply;
  return [{ sequence: Number(sequence), from, ttl: Number(ttl) }];
}

function sentIn(line: string): number | null {
  const summary = /^(\d+) packets transmitted, /.exec(line);
  return summary === null ? null : Number(summary[1]);
}

function errorIn(line: string): Ran["errors"] {
  const [, from, said] = /^From (?:\S+ \()?([\d.]+)\)? icmp_seq=\d+ (.*)$/.exec(line) ?? [];
  if (from !== undefined && said !== undefined) return [{ from, reason: remoteReason(said) }];
  const reason = localReason(line);
  return reason === null ? [] : [{ from: "local", reason }];
}

/** ICMP errors by the words of iputils' print_icmp (ping.c). */
function remoteReason(said: string): PingError {
  if (said.startsWith("Destination Host Unreachable")) return "host-unreachable";
  if (said.startsWith("Destination Net Unreachable")) return "net-unreachable";
  if (said.startsWith("Destination Port Unreachable")) return "port-unreachable";
  if (said.startsWith("Time to live exceeded")) return "ttl-exceeded";
  return /^(Destination (Net|Host) Prohibited|Packet filtered)/.test(said) ? "prohibited" : "other";
}

/** What a connect(2) or sendmsg(2) of ping's can fail with because of routes, filters and devices. Everything else is ours. */
const localReasons: [RegExp, PingError][] = [
  [/^ping: (connect|sendmsg): Network is unreachable$/, "no-route"],
  [/^ping: (connect|sendmsg): No route to host$/, "host-unreachable"],
  // EACCES, of a prohibiting route as well as of a broadcast address.
  [/^ping: Do you want to ping broadcast\?/, "prohibited"],
  [/^ping: sendmsg: (Operation not permitted|Permission denied)$/, "prohibited"],
  // EINVAL: a blackhole route.
  [/^ping: (connect|sendmsg): Invalid argument$/, "other"],
  [/^ping: sendmsg: /, "other"],
  [/^ping: local error: /, "other"],
];

/** ping calls itself as it was called: in the vm by its path. */
function localReason(line: string): PingError | null {
  const said = line.replace(/^\/\S+\/(?=ping: )/, "");
  return localReasons.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
