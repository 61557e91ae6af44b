import type { GivenNames } from "../given-names.ts";
import { type Change, dropWords, nextOf, type Operator, replaceWord } from "../mutant.ts";
import type { Command, ParsedScript, Word } from "../script.ts";
import { namesIn, type Role, roleOf } from "./roles.ts";

/** A command is about another device, bridge or namespace, or a name is misspelt. */
export const nameOperators: Operator[] = [
  { name: "other-namespace", changes: (script, given) => others(script, "namespace", given.namespaces) },
  { name: "missing-namespace", changes: ({ commands }) => commands.flatMap(onHost) },
  { name: "other-device", changes: (script, given) => others(script, "device", given.devices) },
  { name: "other-bridge", changes: (script, given) => others(script, "bridge", [...given.bridges, ...bridgeless(script, given)]) },
  { name: "misspelt-name", changes: (script) => ownNames(script).map((word) => replaceWord(word, misspell(word.text))) },
];

/** The next name of the script in that role, and the first that the host had before, where the host is what the command is about. */
function others(script: ParsedScript, role: Role, given: readonly string[]): Change[] {
  const names = namesIn(script, role);
  return script.commands.flatMap((command) =>
    command.words.flatMap((word, index) => {
      if (roleOf(command, index) !== role) return [];
      const candidates = [nextOf(word.text, names), isInside(command) ? null : (given.find((name) => name !== word.text) ?? null)];
      return candidates.flatMap((name) => (name === null ? [] : [replaceWord(word, name)]));
    }),
  );
}

/** Run in a namespace, where the host's devices are not. */
function isInside({ words }: Command): boolean {
  return words.some(({ text }, index) => text === "-n" || (text === "exec" && words[index - 1]?.text === "netns"));
}

/** Where a host has no other bridge, something that is none. */
function bridgeless(script: ParsedScript, { devices }: GivenNames): string[] {
  return [...devices, ...namesIn(script, "device")];
}

/** The command runs on the host: without `ip netns exec NAME` or `-n NAME`. */
function onHost({ words }: Command): Change[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1]?.text;
    if (word.text === "ip" && next === "netns" && words[index + 2]?.text === "exec") return dropWords(words, index, 4);
    return word.text === "-n" ? dropWords(words, index, 2) : [];
  });
}

/** Where a script itself chooses a literal name: makes something, calls a function of its own, assigns, or lists for a loop. */
function ownNames(script: ParsedScript): Word[] {
  const made = script.commands.flatMap((command) =>
    command.words.filter((_, index) => roleOf(command, index) !== null && ["add", "name"].includes(command.words[index - 1]?.text ?? "")),
  );
  const passed = script.commands.flatMap(({ words: [name, ...rest] }) =>
    name !== undefined && script.functions.includes(name.text) ? rest : [],
  );
  const assigned = script.assignments.map(({ value }) => value);
  return [...made, ...passed, ...assigned, ...script.loops.flat()].filter(({ text }) => /^[a-z][\w.-]*$/i.test(text));
}

/** As long as before, since a device's name can be as long as the kernel takes it. */
function misspell(name: string): string {
  return name.slice(0, -1) + (name.endsWith("x") ? "y" : "x");
}
