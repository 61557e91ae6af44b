import { type Placed, placedWords, placementOf } from "./placement.ts";
import type { Rewriting } from "./rewriting.ts";
import { asWord, plainText, rewriteCommands } from "./shell-lines.ts";

/** How a command is run in a namespace; null where this way cannot. */
type Spelling = (placed: Placed & { namespace: string }) => string[] | null;

const entering =
  (folder: string): Spelling =>
  ({ sudo, namespace, words }) => {
    const name = plainText(namespace);
    return name === null ? null : [...sudo, "nsenter", `--net=${asWord(`${folder}${name}`)}`, ...words];
  };

const spellings = {
  "ip netns exec": ({ sudo, namespace, words }) => [...sudo, "ip", "netns", "exec", namespace, ...words],
  "ip -n": placedWords,
  "ip -netns": ({ sudo, namespace, words }) => (words[0] === "ip" ? [...sudo, "ip", "-netns", namespace, ...words.slice(1)] : null),
  nsenter: entering("/run/netns/"),
  "nsenter by /var/run": entering("/var/run/netns/"),
} satisfies Record<string, Spelling>;

function respell(script: string, choose: () => Spelling): string {
  return rewriteCommands(script, ({ words, redirections }) => {
    const { sudo, namespace, words: inside } = placementOf(words);
    const spelt = namespace === null ? null : choose()({ sudo, namespace, words: inside });
    return spelt === null ? null : [...spelt, redirections].join(" ").trimEnd();
  });
}

/** The ways to run a command in a network namespace. */
export const namespaceDialects: Rewriting[] = [
  ...Object.entries(spellings).map(([name, spelling]): Rewriting => ({ name, rewrite: (script) => respell(script, () => spelling) })),
  {
    name: "every way into a namespace",
    rewrite: (script, random) => respell(script, () => random.pick([spellings["ip netns exec"], spellings["ip -n"], spellings.nsenter])),
  },
];
