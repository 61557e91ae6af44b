import { parseTar } from "nanotar";
import { describe, expect, it } from "vitest";
import type { KernelNeed } from "../exercise/topology.ts";
import type { LabShell, Machine } from "./machine.ts";

const timeoutMs = 60_000;

/** What every machine owes its callers, as tests: one suite for all of them. */
export function describeMachine(machine: Machine, needs: readonly KernelNeed[]): void {
  const open = async (): Promise<LabShell> => {
    const opening = await machine.open(needs);
    if (opening.status === "unavailable") throw new Error(opening.reason);
    return opening.lab;
  };
  const filesOf = async (lab: LabShell, program: string): Promise<Record<string, string>> => {
    const entries = parseTar(await lab.run(program, { timeoutMs })).filter(({ type }) => type === "file");
    return Object.fromEntries(entries.map(({ name, text }) => [name.replace(/^\.\//, ""), text]));
  };

  describe(`the ${machine.name} machine`, () => {
    it("runs programs one after the other in one shell, and brings back their files", async () => {
      await using lab = await open();
      expect(await filesOf(lab, 'greeting="网络 it\'s $HOME"; mkdir "$OUT/sub"; printf "a\\n" > "$OUT/sub/one"')).toEqual({
        "sub/one": "a\n",
      });
      expect(await filesOf(lab, 'printf %s "$greeting" > "$OUT/two"')).toEqual({ two: expect.stringMatching(/^网络 it's /) });
    });

    it("brings back what is binary, empty or larger than a pipe", async () => {
      await using lab = await open();
      const archive = parseTar(
        await lab.run('printf "\\0\\377\\n" > "$OUT/bytes"; : > "$OUT/none"; head -c 300000 /dev/zero > "$OUT/large"', { timeoutMs }),
      );
      const sizes = Object.fromEntries(
        archive.filter(({ type }) => type === "file").map(({ name, data }) => [name.replace(/^\.\//, ""), data?.length ?? 0]),
      );
      expect(sizes).toEqual({ bytes: 3, none: 0, large: 300_000 });
    });

    it("gives a program no input to wait for, and its caller no output but files", async () => {
      await using lab = await open();
      expect(await filesOf(lab, 'cat > "$OUT/input"; echo "done Zm9v"; echo "failed"; echo "ready"')).toEqual({ input: "" });
    });

    it("tells its progress in order", async () => {
      await using lab = await open();
      const steps: string[] = [];
      await lab.run("progress set-up; progress 'script host1'", { timeoutMs, onProgress: (step) => steps.push(step) });
      expect(steps).toEqual(["set-up", "script host1"]);
    });

    it("begins every lab with nothing of another, also of one that is still open", async () => {
      await using first = await open();
      await first.run('left=behind; ip link add here type veth peer name there; echo x > "$lab_private/left"', { timeoutMs });
      await using second = await open();
      expect(await filesOf(second, 'echo "$left" > "$OUT/left"; ls "$lab_private" > "$OUT/files"; ip -br link > "$OUT/links"')).toEqual({
        left: "\n",
        files: expect.not.stringContaining("left"),
        links: expect.not.stringContaining("here@there"),
      });
    });

    it("is root over the lab's namespaces and nobody beyond them", async () => {
      await using lab = await open();
      const answers = await filesOf(
        lab,
        'ip link add here type veth peer name there && echo yes > "$OUT/links"; for f in /proc/sys/kernel/core_pattern /etc/passwd /usr/bin/x /proc/sysrq-trigger; do { echo x > $f; } 2> /dev/null && echo $f >> "$OUT/written"; done; true',
      );
      expect(answers).toEqual({ links: "yes\n" });
    });

    it("says which program failed and why, and is dead then", async () => {
      await using lab = await open();
      await expect(lab.run("ls /no/such/file", { timeoutMs })).rejects.toMatchObject({
        name: "MachineError",
        code: "program-failed",
        message: expect.stringContaining("ls /no/such/file"),
      });
      await expect(lab.run("true", { timeoutMs })).rejects.toMatchObject({ name: "MachineError" });
    });

    it("gives up on a program that does not end", async () => {
      await using lab = await open();
      await expect(lab.run("sleep 1000", { timeoutMs: 2000 })).rejects.toMatchObject({ name: "MachineError", code: "lab-timeout" });
    });

    it("ends a running program when its lab is disposed, and can be disposed twice", async () => {
      const lab = await open();
      const running = lab.run("sleep 1000", { timeoutMs });
      const ended = expect(running).rejects.toMatchObject({ name: "MachineError" });
      await lab[Symbol.asyncDispose]();
      await ended;
      await lab[Symbol.asyncDispose]();
    });

    it("ends a lab when its signal aborts", async () => {
      const controller = new AbortController();
      const opening = await machine.open(needs, controller.signal);
      if (opening.status === "unavailable") throw new Error(opening.reason);
      await using lab = opening.lab;
      const ended = expect(lab.run("sleep 1000", { timeoutMs })).rejects.toThrow();
      controller.abort();
      await ended;
    });
  });
}
