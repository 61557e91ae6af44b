import { parseTar } from "nanotar";
import { describe, expect, it } from "vitest";
import type { KernelNeed } from "../exercise/topology.ts";
import { parsePing } from "../facts/ping-output.ts";
import { hostShellCommand } from "../plan/host-shell.ts";
import { scriptLimits } from "../plan/limits.ts";
import { quote } from "../plan/shell.ts";
import type { LabShell, Machine, Terminal, TerminalSize } from "./machine.ts";
import { reasons } from "./reasons.ts";

const timeoutMs = 60_000;

/** What every machine owes its callers, as tests: one suite for all of them. */
export function describeMachine(machine: Machine, needs: readonly KernelNeed[]): void {
  const open = async (): Promise<LabShell> => {
    const opening = await machine.open(needs);
    if (opening.status === "unavailable") throw new Error(opening.reason.en);
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
        text: {
          en: expect.stringContaining("ls /no/such/file"),
          "zh-Hans": expect.stringMatching(/^实验程序出错[\s\S]*ls \/no\/such\/file/),
        },
      });
      await expect(lab.run("true", { timeoutMs })).rejects.toMatchObject({ name: "MachineError" });
    });

    it("gives up on a program that does not end", async () => {
      await using lab = await open();
      await expect(lab.run("sleep infinity", { timeoutMs: 2000 })).rejects.toMatchObject({
        name: "MachineError",
        code: "lab-timeout",
        text: reasons.labTimeout(2000),
      });
    });

    it("ends a running program when its lab is disposed, and can be disposed twice", async () => {
      const lab = await open();
      const running = lab.run("sleep infinity", { timeoutMs });
      const ended = expect(running).rejects.toMatchObject({ name: "MachineError" });
      await lab[Symbol.asyncDispose]();
      await ended;
      await lab[Symbol.asyncDispose]();
    });

    it("ends a lab when its signal aborts", async () => {
      const controller = new AbortController();
      const opening = await machine.open(needs, controller.signal);
      if (opening.status === "unavailable") throw new Error(opening.reason.en);
      await using lab = opening.lab;
      const ended = expect(lab.run("sleep infinity", { timeoutMs })).rejects.toThrow();
      controller.abort();
      await ended;
    });

    it("ends a ping that listens, however long that would have waited", async () => {
      await using lab = await open();
      const program = `ip link add silent type veth peer name nobody; ip addr add 192.0.2.1/24 dev silent; ip link set silent up
        ip link set nobody up; ip neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev silent
        exec {netns}< /proc/self/ns/net; lab_netns[here]=$netns; mkdir "$OUT/ping"; started=$SECONDS
        lab_listen here "$OUT/ping" ping -n -c 1 -W 1000 192.0.2.2; lab_stop_listening 0.05
        [ $((SECONDS - started)) -ge 1000 ] || : > "$OUT/early"`;
      expect(await filesOf(lab, program)).toMatchObject({ early: "", "ping/status": "1\n" });
    });

    it("tells why a ping never left, in the words that its reader knows", async () => {
      await using lab = await open();
      const program = `exec {netns}< /proc/self/ns/net; lab_netns[here]=$netns; mkdir "$OUT/ping"
        lab_act here "$OUT/ping" ping -n -c 1 192.0.2.2`;
      const files = await filesOf(lab, program);
      const { "ping/status": status, "ping/out": out = "", "ping/err": err = "" } = files;
      expect(parsePing({ status: Number(status), out, err })).toMatchObject({ errors: [{ from: "local", reason: "no-route" }] });
    });

    it("ends a connection attempt that gets no answer, and tells one that got one", async () => {
      await using lab = await open();
      const program = `ip link set lo up; ip link add silent type veth peer name nobody; ip addr add 192.0.2.1/24 dev silent; ip link set silent up
        ip link set nobody up; ip neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev silent
        exec {netns}< /proc/self/ns/net; lab_netns[here]=$netns; mkdir "$OUT"/{silent,refused}
        lab_attempt 020200C0:0050 here "$OUT/silent" timeout 1000 bash -c ': <> /dev/tcp/192.0.2.2/80'
        lab_attempt 0100007F:0050 here "$OUT/refused" timeout 1000 bash -c ': <> /dev/tcp/127.0.0.1/80'
        lab_stop_listening 0.05`;
      expect(await filesOf(lab, program)).toMatchObject({
        "silent/status": "130\n",
        "silent/err": "sent\n",
        "refused/status": "1\n",
        "refused/err": expect.stringContaining("Connection refused"),
      });
    });

    it("has every device answer for others at once, whatever it is called", async () => {
      await using lab = await open();
      const program = `ip link add its.own-name type veth peer name other
        exec {netns}< /proc/self/ns/net; lab_netns[here]=$netns; lab_answer_at_once here
        cat /proc/sys/net/ipv4/neigh/{its.own-name,other}/proxy_delay > "$OUT/delays"`;
      expect(await filesOf(lab, program)).toEqual({ delays: "0\n0\n" });
    });

    it.each([
      ["a carrier that is not told yet", '"link_index":4,"ifname":"a","flags":["UP","LOWER_UP"],"mtu":1500,"operstate":"DOWN"', "3"],
      ["a bridge's own carrier", '"ifindex":4,"ifname":"br0","flags":["UP","LOWER_UP"],"mtu":1500,"operstate":"DOWN"', "1"],
      ["a port that is learning", '"info_slave_kind":"bridge","info_slave_data":{"state":"learning"', "3"],
      ["no carrier", '"link":"b","ifname":"a","flags":["NO-CARRIER","UP"],"mtu":1500,"operstate":"DOWN"', "1"],
      ["a device that is down", '"link":"b","ifname":"a","flags":[],"operstate":"DOWN"},{"flags":["UP","LOWER_UP"],"operstate":"UP"', "1"],
    ])("looks again as long as there is what changes by itself: %s", async (_name, shown, looks) => {
      await using lab = await open();
      const program = `looks=0
        lab_observe() { if [ $((looks += 1)) -lt 3 ]; then echo ${quote(`[{${shown}}]`)}; else echo '[]'; fi > "$2/ip.out"; }
        mkdir "$OUT/place"; lab_observe_when_settled here "$OUT/place" '' 30; echo "$looks" > "$OUT/looks"`;
      expect(await filesOf(lab, program)).toMatchObject({ looks: `${looks}\n` });
    });

    describe("a terminal", () => {
      /** What a script may have left to lie in wait for whoever opens a shell. */
      const planted = "for file in .bashrc .bash_profile .profile .inputrc .bash_history; do echo 'echo plan''ted' > /root/$file; done";
      const openWithHost = async (): Promise<LabShell> => {
        const lab = await open();
        const prepare = `ip netns add pod1; ${planted}`;
        await lab.run(`lab_start_host host1 ${quote(prepare)}; lab_wait_for_hosts`, { timeoutMs });
        return lab;
      };
      const openShell = async (lab: LabShell, size: TerminalSize | null = { rows: 30, columns: 100 }, place = "host1") => {
        let output = "";
        const onOutput = (bytes: Uint8Array): void => {
          output += new TextDecoder().decode(bytes);
        };
        const terminal = await lab.openTerminal(hostShellCommand(place, "xterm-256color"), { size, onOutput });
        return {
          terminal,
          type: (text: string): void => terminal.write(new TextEncoder().encode(text)),
          /** Waits for it, and forgets what came so far. */
          shows: async (pattern: RegExp): Promise<string> => {
            await expect.poll(() => output, { timeout: timeoutMs, interval: 20 }).toMatch(pattern);
            const shown = output;
            output = "";
            return shown;
          },
        };
      };
      const statusOf = async ({ terminal }: { terminal: Terminal }): Promise<number> => terminal.ended;

      it("is a shell's: it echoes, prompts, answers and ends with the shell's status", async () => {
        await using lab = await openWithHost();
        const shell = await openShell(lab);
        await shell.shows(/host1# $/);
        shell.type("echo $((6 * 7))络\r");
        expect(await shell.shows(/42络\r\n[\s\S]*host1# $/)).toMatch(/^echo \$\(\(6 \* 7\)\)络\r\n/);
        shell.type("exit 7\r");
        expect(await statusOf(shell)).toBe(7);
      });

      it("has the size that it is given, and later another", async () => {
        await using lab = await openWithHost();
        const shell = await openShell(lab);
        shell.type("stty size\r");
        await shell.shows(/^30 100\r$/m);
        shell.terminal.resize({ rows: 44, columns: 55 });
        shell.type("stty size\r");
        await shell.shows(/^44 55\r$/m);
      });

      it("stops what runs in it by Ctrl-C and Ctrl-Z, as job control has it", async () => {
        await using lab = await openWithHost();
        const shell = await openShell(lab);
        // It says so itself: until it runs, the shell's own process group has the terminal.
        shell.type("sh -c 'echo be\"\"gun; exec sleep 1000'\r");
        await shell.shows(/begun\r/);
        shell.type("\u0003");
        await shell.shows(/\^C[\s\S]*host1# $/);
        // It says so itself: until it runs, the shell's own process group has the terminal.
        shell.type("sh -c 'echo be\"\"gun; exec sleep 1000'\r");
        await shell.shows(/begun\r/);
        shell.type("\u001a");
        await shell.shows(/Stopped +sh -c/);
      });

      it("goes on beside programs, which see what is done there, in the host and in its namespaces", async () => {
        await using lab = await openWithHost();
        const shell = await openShell(lab, undefined, "host1/pod1");
        await shell.shows(/host1\/pod1# $/);
        shell.type("ip link add made type veth peer name other; echo $?; cat\r");
        await shell.shows(/^0\r$/m);
        const list = 'lab_enter host1 ip -n pod1 -br link show made > "$OUT/links"';
        expect(await filesOf(lab, list)).toEqual({ links: expect.stringMatching(/^made@other /) });
        shell.type("still\r");
        await shell.shows(/still\r\nstill\r\n/);
        expect(await filesOf(lab, "true")).toEqual({});
      });

      it("has nothing of the lab's: no descriptor, process or file, and the limits of a script", async () => {
        await using lab = await openWithHost();
        for (const size of [{ rows: 30, columns: 100 }, null]) {
          const shell = await openShell(lab, size);
          shell.type("for fd in /proc/$$/fd/*; do readlink $fd | cut -d : -f 1; done | sort -u | grep -v '^pipe$'\n");
          shell.type(`echo processes: /proc/[0-9]*; ls -A /old /lab 2> /dev/null | grep -vc :; ulimit -u; echo do''ne; exit\n`);
          const shown = (await shell.shows(/done\r?$/m)).replaceAll("\r", "");
          const name = size === null ? "" : "/dev/pts/\\d+\n";
          expect(shown).toMatch(new RegExp(`${name}[\\s\\S]*processes: /proc/1\n0\n${scriptLimits.processes}\ndone`));
          expect(shown).not.toMatch(/^(socket|\/dev\/hvc|\/dev\/null|\/proc\/self|\/$)/m);
          await statusOf(shell);
        }
      });

      it("obeys no file that a script left for it", async () => {
        await using lab = await openWithHost();
        const shell = await openShell(lab);
        await shell.shows(/host1# $/);
        shell.type("history | wc -l; echo do''ne\r");
        expect(await shell.shows(/done\r/)).toMatch(/^1\r$/m);
        shell.type("cat ~/.bashrc; exit\r");
        expect((await shell.shows(/echo planted/)).match(/planted/g)).toHaveLength(1);
      });

      it("takes commands from a pipe too, however long, and shows no prompt", async () => {
        await using lab = await openWithHost();
        const shell = await openShell(lab, null);
        shell.type(`echo begun; wc -c\n${"0123456789".repeat(3000)}`);
        shell.terminal.end();
        expect(await statusOf(shell)).toBe(0);
        expect(await shell.shows(/\n30000\n/)).toBe("begun\n30000\n");
      });

      it("ends with all that runs in it when it is disposed, and makes room for the next", async () => {
        await using lab = await openWithHost();
        const shell = await openShell(lab);
        shell.type("trap '' HUP TERM INT; setsid sleep 4321 & sleep 1234 & echo be''gun; cat\r");
        await shell.shows(/begun\r/);
        await expect(openShell(lab)).rejects.toThrow("one terminal at a time");
        await shell.terminal[Symbol.asyncDispose]();
        expect(await statusOf(shell)).toBe(137);
        const sleeping =
          'for file in /proc/[0-9]*/cmdline; do tr "\\0" " " < $file; echo; done | grep -c "^sleep [14]" > "$OUT/sleeping" || true';
        expect(await filesOf(lab, sleeping)).toEqual({ sleeping: "0\n" });
        const next = await openShell(lab, undefined, "host1/pod1");
        next.type("exit 3\r");
        expect(await statusOf(next)).toBe(3);
      });

      it("ends with its lab", async () => {
        const lab = await openWithHost();
        const shell = await openShell(lab);
        const ended = expect(shell.terminal.ended).rejects.toMatchObject({ name: "MachineError", code: "lab-died" });
        await lab[Symbol.asyncDispose]();
        await ended;
        await shell.terminal[Symbol.asyncDispose]();
      });

      it("says that it could not be opened", async () => {
        await using lab = await openWithHost();
        const { terminal } = await openShell(lab, undefined, "host7");
        await expect(terminal.ended).rejects.toMatchObject({ name: "MachineError", code: "program-failed" });
      });
    });
  });
}
