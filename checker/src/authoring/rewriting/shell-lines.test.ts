import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { asksForSh, joinLines, parseLines, plainText, readsInput, rewriteCommands, splitShebang } from "./shell-lines.ts";

const commandsOf = (script: string): unknown[] => parseLines(script).map(({ command }) => command?.words ?? null);

describe("parseLines", () => {
  it("knows a simple command by its words as written, and its redirections", () => {
    expect(parseLines('  ip addr add "$IP/24" dev eth0 2> /dev/null\n')).toEqual([
      {
        text: '  ip addr add "$IP/24" dev eth0 2> /dev/null',
        indent: "  ",
        depth: 0,
        command: { words: ["ip", "addr", "add", '"$IP/24"', "dev", "eth0"], redirections: "2> /dev/null" },
      },
    ]);
  });

  it.each([
    "# ip netns add pod1",
    "a=1",
    "pods=(a b)",
    "ip a | cat",
    "ip a; ip r",
    "ip a || true",
    "ip a &",
    "ip netns add $(hostname)",
    "[[ -e x ]]",
    "set -e",
    "cd /tmp",
    "if true; then",
    "ip a # all of them",
    "cat <<EOF\nip a\nEOF",
  ])("takes %j for no simple command", (line) => {
    expect(commandsOf(`${line}\n`)).toEqual([null]);
  });

  it("keeps together what goes over several lines", () => {
    const script = "ip link add a \\\n  type veth\ncat <<'END' > x\nip a\nEND\nbash -c '\nip b'\n";
    expect(parseLines(script).map(({ text }) => text.split("\n").length)).toEqual([2, 3, 2]);
    expect(commandsOf(script)[0]).toEqual(["ip", "link", "add", "a", "type", "veth"]);
  });

  it("counts the compound commands around a line", () => {
    const script = "pod() {\nfor n in 1 2; do\nip a\ndone\n}\nif x; then y; fi\ncase $z in\na) b ;;\nesac\n(\nip a\n)\n";
    expect(parseLines(script).map(({ depth }) => depth)).toEqual([0, 1, 2, 1, 0, 0, 0, 1, 0, 0, 1, 0]);
  });

  const exercises = fileURLToPath(new URL("../../../../exercises/", import.meta.url));
  const files = readdirSync(exercises, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".sh"));
  it.each(files)("loses nothing of %s, and sees all that it opens closed", (file) => {
    const script = readFileSync(join(exercises, file), "utf8");
    expect(joinLines(parseLines(script))).toBe(script);
    expect(parseLines(`${script}true\n`).at(-1)?.depth).toBe(0);
  });
});

describe("rewriteCommands", () => {
  it("writes commands anew where they stand, and nothing else", () => {
    const script = "for n in 1; do\n  ip a\n  ip b # why\ndone\n";
    expect(rewriteCommands(script, ({ words }) => [words.join("_"), "true"])).toBe("for n in 1; do\n  ip_a\n  true\n  ip b # why\ndone\n");
  });
});

describe("plainText", () => {
  it.each([
    ["pod1", "pod1"],
    ['"$IP/24"', "$IP/24"],
    ['"$IP"/24', "$IP/24"],
    ["eth0-p$n", "eth0-p$n"],
    ["'pod1'", null],
    ['"two words"', null],
    ["\\pod", null],
    ['"$' + '{a[0]}"', null],
  ])("%s", (word, text) => expect(plainText(word)).toBe(text));
});

it("tells sh scripts from others", () => {
  expect(["#!/bin/sh\n", "#!/usr/bin/env dash\n", "#!/bin/bash\n", "#!/usr/bin/env bash\n", "ip a # sh\n"].map(asksForSh)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it("tells scripts that read their input", () => {
  expect(["read -r x || true\n", "cat\n", "cat > x <<END\nEND\n", "while read -r x; do y; done < z\n"].map(readsInput)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("splits off the first line", () => {
  expect(splitShebang("#!/bin/sh\nip a\n")).toEqual({ shebang: "#!/bin/sh\n", body: "ip a\n" });
  expect(splitShebang("ip a\n")).toEqual({ shebang: "", body: "ip a\n" });
});
