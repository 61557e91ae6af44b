import { areTooMany } from "../../classroom/attempts.ts";
import type { Checked, Gradebook } from "../../classroom/gradebook.ts";
import type { GradingMessages } from "./messages.ts";
import { plainLine } from "./plain.ts";

/** So many of the names in a history are said at most. */
const mostNamed = 5;

/** What was earned of how much and, where there were too many attempts, that this is why it is nothing. */
export function earnedText({ earned, possible, attempts }: Checked, { tooMany }: GradingMessages): string {
  const reason = attempts !== null && areTooMany(attempts) ? tooMany(attempts) : "";
  return `${earned}/${possible}${reason}`;
}

/** A line of whom the history of attempts names who handed in nothing; empty where there is nobody. */
export function strangersLine({ attempts }: Gradebook, messages: GradingMessages): (string | { kind: "name"; text: string })[] {
  const strangers = attempts?.strangers ?? [];
  if (strangers.length === 0) return [];
  const names = strangers.slice(0, mostNamed).flatMap((stranger, index) => {
    const name = { kind: "name" as const, text: plainLine(stranger) };
    return index === 0 ? [name] : [messages.separator, name];
  });
  const more = strangers.length - mostNamed;
  return [messages.strangers, ...names, ...(more > 0 ? [messages.andMore(more)] : [])];
}
