import { en, say, zh } from "../exercise/sentence.ts";
import type { TcpFacts } from "./facts.ts";
import type { CommandResult } from "./ping-output.ts";

type Outcome = Extract<TcpFacts, { status: "ran" }>["outcome"];

/** The words of strerror(3) for what connect(2) fails with because of the network. */
const outcomes = new Map<string, Outcome>([
  ["Connection refused", "refused"],
  ["Connection timed out", "timeout"],
  ["Network is unreachable", "unreachable"],
  ["No route to host", "unreachable"],
  // ICMP protocol unreachable.
  ["Protocol not available", "unreachable"],
  // A prohibiting and a blackhole route of the sender.
  ["Permission denied", "unreachable"],
  ["Invalid argument", "unreachable"],
]);

/**
 * How a connection attempt of bash's /dev/tcp under timeout(1) ended. Status 130 is that of an attempt which lab_stop_listening
 * ended: that it got no answer means something only if its first packet had been sent.
 */
export function parseTcp({ status, err }: CommandResult): TcpFacts {
  if (status === 0) return { status: "ran", outcome: "connected" };
  if (status === 124 || (status === 130 && /^sent$/m.test(err))) return { status: "ran", outcome: "timeout" };
  const [, error = ""] = /(?: connect| \/dev\/tcp\/\S+): (.*)$/m.exec(err) ?? [];
  const outcome = outcomes.get(error);
  if (outcome !== undefined) return { status: "ran", outcome };
  const said = err.trim().slice(0, 200);
  return {
    status: "broken",
    reason: say(en`the connection attempt ended with status ${status}: ${said}`, zh`连接尝试的退出状态是 ${status}：${said}`),
  };
}
