import { placementOf } from "./placement.ts";
import type { Random } from "./random.ts";
import type { Rewriting } from "./rewriting.ts";
import { asWord, type Command, plainText, rewriteCommands } from "./shell-lines.ts";

/** One kernel setting being written, on the host: its file below /proc/sys/ and its value; both may hold variables. */
type Setting = { file: string; value: string };

/** Reads `sysctl -w KEY=VALUE` and `echo VALUE > /proc/sys/…`. */
export function settingOf(command: Command): Setting | null {
  const { namespace, words } = placementOf(command.words);
  if (namespace !== null) return null;
  const [program, ...rest] = words;
  if (program === "sysctl" && command.redirections === "") return assignment(rest);
  const target = /^> ?(\S+)$/.exec(command.redirections)?.[1];
  const file = plainText(target ?? "")?.match(/^\/proc\/sys\/(.+)$/)?.[1];
  const value = rest.length === 1 ? plainText(rest[0] ?? "") : null;
  return program === "echo" && file !== undefined && value !== null ? { file, value } : null;
}

function assignment(words: readonly string[]): Setting | null {
  const operands = words.filter((word) => !/^-[qw]+$/.test(word));
  const [, key, value] = /^([^=]+)=(.*)$/.exec(plainText(operands[0] ?? "") ?? "") ?? [];
  if (operands.length !== 1 || key === undefined || value === undefined) return null;
  return { file: key.includes("/") ? key : key.replaceAll(".", "/"), value };
}

type Spelling = (setting: Setting) => string[];

/** With dots, but for what ends with a variable: that may hold several steps, with slashes between. */
const keyOf = ({ file }: Setting): string => (/\$\w+$|\$\{\w+\}$/.test(file) ? file : file.replaceAll("/", "."));
const pathOf = ({ file }: Setting): string => asWord(`/proc/sys/${file}`);

/** In a list that is kept, it would be in the way of a script that takes the device away and makes it again. */
const isOfDevice = ({ file }: Setting): boolean => /^net\/ipv4\/(?:\$|conf\/(?!all\/|default\/))/.test(file);

const spellings = {
  "echo > /proc/sys": (setting) => [`echo ${asWord(setting.value)} > ${pathOf(setting)}`],
  "printf > /proc/sys": (setting) => [`printf '%s\\n' ${asWord(setting.value)} >${pathOf(setting)}`],
  "tee /proc/sys": (setting) => [`echo ${asWord(setting.value)} | tee ${pathOf(setting)} > /dev/null`],
  "sh -c 'echo > /proc/sys'": (setting) => [`sh -c "echo ${setting.value} > /proc/sys/${setting.file}"`],
  "sysctl -w": (setting) => [`sysctl -w ${asWord(`${keyOf(setting)}=${setting.value}`)}`],
  "sysctl without -w": (setting) => [`sysctl ${asWord(`${keyOf(setting)}=${setting.value}`)} > /dev/null`],
  "sysctl with slashes": (setting) => [`sysctl -qw ${asWord(`${setting.file}=${setting.value}`)}`],
  "/etc/sysctl.conf": (setting) =>
    isOfDevice(setting)
      ? [`echo "${keyOf(setting)} = ${setting.value}" > /etc/sysctl.d/lab.conf`, "sysctl -p /etc/sysctl.d/lab.conf"]
      : [`echo "${keyOf(setting)} = ${setting.value}" >> /etc/sysctl.conf`, "sysctl -p"],
  "/etc/sysctl.d": (setting) => [`echo "${keyOf(setting)}=${setting.value}" >> /etc/sysctl.d/99-lab.conf`, "sysctl --system > /dev/null"],
} satisfies Record<string, Spelling>;

function respell(script: string, choose: () => Spelling): string {
  return rewriteCommands(script, (command) => {
    const setting = settingOf(command);
    return setting === null ? null : choose()(setting);
  });
}

const any = (random: Random): Spelling => random.pick([spellings["echo > /proc/sys"], spellings["tee /proc/sys"], spellings["sysctl -w"]]);

/** The ways to write a kernel setting. */
export const settingsDialects: Rewriting[] = [
  ...Object.entries(spellings).map(([name, spelling]): Rewriting => ({ name, rewrite: (script) => respell(script, () => spelling) })),
  { name: "every way to write a setting", rewrite: (script, random) => respell(script, () => any(random)) },
];
