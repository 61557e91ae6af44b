/** Lines `<key> <value>`, by key. A value of several numbers keeps its tabs, as in /proc/sys. */
export function parseSysctls(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split("\n").flatMap((line): [string, string][] => {
      const space = line.indexOf(" ");
      return space < 0 ? [] : [[line.slice(0, space), line.slice(space + 1)]];
    }),
  );
}
