/** Quotes one word for bash: whatever it holds but NUL, it stays one literal word. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A simple command of literal words. */
export function command(...words: string[]): string {
  return words.map(quote).join(" ");
}

/** A command that reads `lines` from its standard input. */
export function commandReading(words: string, lines: string[]): string {
  return `${words} <<< ${quote(lines.join("\n"))}`;
}

/** The file of a sysctl below /proc/sys; `/` in a key stands for a `.` in a device's name, as in sysctl(8). */
export function sysctlPath(key: string): string {
  return `/proc/sys/${key.replace(/[./]/g, (separator) => (separator === "." ? "/" : "."))}`;
}
