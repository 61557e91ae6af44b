import { describe, expect, it, test } from "vitest";
import { type Found, findScripts, isNamedAfter } from "./find-scripts.ts";
import type { HandedIn } from "./handed-in.ts";

const bridge = { slug: "02-bridge", hosts: ["host1"] };
const twoHosts = { slug: "05-two-hosts", hosts: ["host1", "host2"] };
const isExercise = (name: string): boolean => [bridge, twoHosts].some(({ slug }) => isNamedAfter(slug, name));

/** Of `path` or `path=content`; what has another ending than .sh is one of the other files. */
function handedIn(...files: string[]): HandedIn {
  const all = files.map((file, index) => {
    const [path = "", content = path] = file.split("=");
    return {
      path: path.split("/"),
      at: new Date(index * 1000),
      content: { kind: "bytes" as const, bytes: new TextEncoder().encode(content) },
    };
  });
  const isScript = ({ path }: { path: string[] }): boolean => path.at(-1)?.toLowerCase().endsWith(".sh") ?? false;
  return {
    owner: { name: "ann", platform: { kind: "none" } },
    isLate: false,
    scripts: all.filter(isScript),
    others: all.filter((file) => !isScript(file)),
    problems: [],
  };
}

/** In short: by host the script's content, or what is there in its place. */
function shown(found: Found): unknown {
  if (found.status !== "found") return found.status;
  return Object.fromEntries(
    Object.entries(found.scripts).map(([host, script]) => {
      if (script.kind === "bytes") return [host, new TextDecoder().decode(script.bytes)];
      return [host, script.kind === "missing" ? script.present : script.what];
    }),
  );
}

const find = (wanted: typeof bridge, ...files: string[]): unknown => shown(findScripts(handedIn(...files), wanted, false, isExercise));
const findOnly = (wanted: typeof bridge, ...files: string[]): unknown => shown(findScripts(handedIn(...files), wanted, true, isExercise));

test.each([
  ["02-bridge", true],
  ["02-Bridge", true],
  ["exercise-02", true],
  ["Exercise 2", true],
  ["exercise_02", true],
  ["2", false],
  ["02", false],
  ["02-bridge-old", false],
  ["exercise-020", false],
])("the folder %j is named after 02-bridge: %s", (name, is) => expect(isNamedAfter("02-bridge", name)).toBe(is));

describe("an exercise's scripts", () => {
  it("are in a folder of its name, however deep, or are one script of its name", () => {
    expect(find(bridge, "02-bridge/host1.sh")).toEqual({ host1: "02-bridge/host1.sh" });
    expect(find(bridge, "my/homework/exercise-02/host1.sh", "05-two-hosts/host1.sh")).toEqual({
      host1: "my/homework/exercise-02/host1.sh",
    });
    expect(find(bridge, "exercise-02.sh")).toEqual({ host1: "exercise-02.sh" });
    expect(find(twoHosts, "05-two-hosts.sh=id")).toEqual({ host1: "id", host2: "id" });
    expect(find(twoHosts, "05-two-hosts/host2.sh", "05-two-hosts/host1.sh")).toEqual({
      host1: "05-two-hosts/host1.sh",
      host2: "05-two-hosts/host2.sh",
    });
  });

  it("are not what lies deeper in that folder, as an older copy does", () => {
    expect(find(bridge, "02-bridge/before-reset-1/host1.sh")).toBe("absent");
    expect(find(bridge, "02-bridge/host1.sh=new", "02-bridge/before-reset-1/host1.sh=old")).toEqual({ host1: "new" });
  });

  it("may be called in capitals, where there is no doubt", () => {
    expect(find(bridge, "02-BRIDGE/HOST1.SH")).toEqual({ host1: "02-BRIDGE/HOST1.SH" });
    expect(find(bridge, "02-bridge/Host1.sh=a", "02-bridge/host1.sh=b")).toEqual({ host1: "b" });
    expect(find(bridge, "02-bridge/Host1.sh=a", "02-bridge/HOST1.sh=b")).toEqual({ host1: ["Host1.sh", "HOST1.sh"] });
    expect(find(bridge, "02-bridge/host1.sh=a", "02-bridge/host1.sh=b")).toEqual({ host1: "b" });
  });

  it("under another name are missing, and it is said what is there", () => {
    expect(find(bridge, "02-bridge/hots1.sh")).toEqual({ host1: ["hots1.sh"] });
    expect(find(bridge, "02-bridge/host1.sh.txt")).toEqual({ host1: ["host1.sh.txt"] });
    expect(find(bridge, "02-bridge/README.md", "02-bridge/exercise.ts")).toBe("absent");
    expect(find(twoHosts, "05-two-hosts/host1.sh=id")).toEqual({ host1: "id", host2: ["host1.sh"] });
  });

  it("may be there twice if they are the same", () => {
    expect(find(bridge, "02-bridge/host1.sh=id", "homework/02-bridge/host1.sh=id")).toEqual({ host1: "id" });
    expect(find(bridge, "02-bridge/host1.sh=a", "homework/02-bridge/host1.sh=b")).toBe("ambiguous");
  });

  it("need no folder where no other exercise was set", () => {
    expect(findOnly(bridge, "host1.sh")).toEqual({ host1: "host1.sh" });
    expect(findOnly(bridge, "mine.sh")).toEqual({ host1: "mine.sh" });
    expect(findOnly(bridge, "homework/mine.sh", "05-two-hosts/host1.sh")).toEqual({ host1: "homework/mine.sh" });
    expect(findOnly(bridge, "host1.sh", "helper.sh")).toEqual({ host1: "host1.sh" });
    expect(findOnly(bridge, "one.sh", "two.sh")).toEqual({ host1: ["one.sh", "two.sh"] });
    expect(findOnly(bridge, "a/one.sh", "b/two.sh")).toBe("ambiguous");
    expect(findOnly(twoHosts, "host1.sh=a", "host2.sh=b")).toEqual({ host1: "a", host2: "b" });
    expect(findOnly(twoHosts, "both.sh=id")).toEqual({ host1: "id", host2: "id" });
    expect(find(bridge, "host1.sh")).toBe("absent");
  });

  it("that are not found may be in what could not be read", () => {
    const at = new Date(7000);
    const problems = [{ path: "homework.zip", at, reason: { en: "It is locked.", "zh-Hans": "设有密码。" } }];
    expect(findScripts({ ...handedIn(), problems }, bridge, false, isExercise)).toEqual({ status: "unreadable", at, problems });
    expect(shown(findScripts({ ...handedIn("02-bridge/host1.sh=id"), problems }, bridge, false, isExercise))).toEqual({ host1: "id" });
  });

  it("were handed in when the last of them was", () => {
    const found = findScripts(handedIn("05-two-hosts/host1.sh", "05-two-hosts/host2.sh"), twoHosts, false, isExercise);
    expect(found.status === "found" && found.at).toEqual(new Date(1000));
  });
});

test("when it was handed in is told by the scripts that are run", () => {
  const at = (found: Found): number | null => ("at" in found ? found.at.getTime() : null);
  const files = ["05-two-hosts/host1.sh", "05-two-hosts/host2.sh", "05-two-hosts/notes.sh"];
  expect(at(findScripts(handedIn(...files), twoHosts, false, isExercise))).toBe(1000);
  expect(at(findScripts(handedIn("05-two-hosts/a.sh", "05-two-hosts/b.sh"), twoHosts, false, isExercise))).toBe(1000);
});
