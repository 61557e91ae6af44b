/** What `as` and `ld` make a library of. */
export interface StandInSource {
  assembly: string;
  /** The linker's version script. */
  versions: string;
}

/**
 * A library in which every function returns 0 and does nothing.
 * @param symbols as `name@version`, or `name` where the library has no versions
 */
export function standInSource(symbols: readonly string[]): StandInSource {
  const byVersion = new Map<string, string[]>();
  for (const symbol of symbols) {
    const [name = "", version = ""] = symbol.split("@");
    byVersion.set(version, [...(byVersion.get(version) ?? []), name]);
  }
  const names = [...byVersion.values()].flat();
  return {
    assembly: `.text\n${names.map((name) => `.globl ${name}\n.type ${name}, @function\n${name}:\n`).join("")}xorl %eax, %eax\nret\n`,
    versions: [...byVersion].map(([version, exported]) => `${version}{ global: ${exported.join("; ")}; local: *; };\n`).join(""),
  };
}
