import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileExercise } from "../checker/src/cli/compile-exercise.ts";
import { type CheckOnOptions, checkOn } from "../checker/src/lab/check-on.ts";
import { readScript } from "../checker/src/lab/script-file.ts";
import type { Machine } from "../checker/src/machine/machine.ts";
import { nativeMachine } from "../checker/src/machine/native/native.ts";
import { createVmMachine } from "../checker/src/machine/vm/vm.ts";

// What docs/reference/scripts.md promises to whoever writes a script.

const exercise = await compileExercise(fileURLToPath(new URL("../exercises/04-proxy-arp/exercise.ts", import.meta.url)));

type Run = { exit: number | null; stdout: string; stderr: string; warnings: string[] };

async function run(machine: Machine, script: string, options: CheckOnOptions = {}): Promise<Run> {
  const read = readScript("host1.sh", new TextEncoder().encode(script));
  if (read.status === "rejected") throw new Error(read.reason.en);
  const checked = await checkOn(machine, exercise, { scripts: { host1: read.script }, warnings: read.warnings }, options);
  if (checked.status === "unavailable") throw new Error(checked.reason.en);
  const { verdict } = checked;
  const host = verdict.scripts.host1;
  if (host === undefined) throw new Error("The script did not run.");
  return { ...host, warnings: verdict.warnings.map(({ en }) => en) };
}

/** What each command prints on standard output, and its exit status where that is not 0. */
async function answers(machine: Machine, commands: readonly string[]): Promise<[string, string][]> {
  const script = commands.map((command) => `${command}\nstatus=$?; [ $status = 0 ] || echo "status $status"; echo ---\n`).join("");
  const { stdout } = await run(machine, script);
  const printed = stdout.split("---\n").map((text) => text.trim());
  return commands.map((command, index) => [command, printed[index] ?? "nothing"]);
}

const ways = {
  sudo: [
    ["sudo id -u", "0"],
    ["sudo -u root -E id -u", "0"],
    ["sudo -uroot id -u", "0"],
    ["sudo -nu root id -u", "0"],
    ["sudo --user=root --non-interactive id -u", "0"],
    ["sudo --user root -- id -u", "0"],
    ["sudo -p '' -S id -u", "0"],
    ["sudo -k id -u", "0"],
    ["sudo -v; sudo -k; sudo -l", ""],
    ["sudo NAME=value printenv NAME", "value"],
    ["sudo -E NAME=value bash -c 'echo $NAME'", "value"],
    ["sudo -i echo as root", "as root"],
    ["sudo -iu root id -u", "0"],
    ["sudo -i <<< 'echo from its input'", "from its input"],
    ["sudo -s <<< 'echo from its input'", "from its input"],
    ["sudo su -c 'id -u'", "0"],
    ["sudo su - root -c 'id -u'", "0"],
    ["sudo su <<< 'echo from its input'", "from its input"],
    ["sudo -i; echo goes on", "goes on"],
    ["echo 1 | sudo tee /proc/sys/net/ipv4/ip_forward", "1"],
    ["sudo ip netns add a && sudo ip netns exec a sudo ip -o link show lo | cut -d: -f2", "lo"],
    ["sudo no-such-command", "status 1"],
    ["sudo", "status 1"],
  ],
  "what a whole machine has": [
    ["nsenter --net=/var/run/netns/a true; ip netns add b && nsenter --net=/var/run/netns/b ip -o link | cut -d: -f2", "lo"],
    ["sed -i 's/^#net.ipv4.ip_forward/net.ipv4.ip_forward/' /etc/sysctl.conf && sysctl -p", "net.ipv4.ip_forward = 1"],
    ["echo net.ipv4.ip_forward=0 > /etc/sysctl.d/99-lab.conf && sysctl -q --system && sysctl -n net.ipv4.ip_forward", "1"],
    ["modprobe br_netfilter", ""],
    ["sudo modprobe -a bridge veth", ""],
    ["modprobe -r bridge", "status 1"],
    ["apt-get update && sudo apt-get install -y bridge-utils", ""],
    ["systemctl stop firewalld && service docker restart", ""],
    ["systemctl is-active docker", "inactive\nstatus 3"],
    ["docker network ls", "status 127"],
    ["/sbin/ip -V > /dev/null && /usr/sbin/ip -V > /dev/null", ""],
    ["touch /home/x /mnt/x /var/log/x /var/lib/x /var/tmp/x /tmp/x", ""],
  ],
  "where a script runs": [
    ['echo "$0 $PWD $HOME $USER $# $(hostname) $(id -u)"', "./host1.sh /root /root root 0 host1 0"],
    ['cd "$(dirname "$0")" && ls', "host1.sh"],
    ["read -r answer || echo end of input", "end of input"],
    ['[ -t 0 ] || echo "no terminal"', "no terminal"],
  ],
} satisfies Record<string, [string, string][]>;

const machines = [
  { where: "natively", machine: nativeMachine, skipped: Boolean(process.env.PODWIRE_WITHOUT_NATIVE) },
  { where: "in the vm", machine: createVmMachine(), skipped: false },
];

for (const { where, machine, skipped } of machines)
  describe.skipIf(skipped)(where, () => {
    it.each(Object.entries(ways))("a script has %s", async (_, expected) => {
      const commands = expected.map(([command]) => command);
      expect(await answers(machine, commands)).toEqual(expected);
    });

    it("a script is told in both languages why there is nothing to do", async () => {
      const { stderr } = await run(machine, "modprobe veth\nsystemctl stop ufw\n");
      expect(stderr).toBe(
        [
          "modprobe: the lab's kernel has the modules that its exercise needs.",
          "modprobe：实验的内核已经有练习所需的模块，不必加载。",
          "systemctl: no services run in a lab.",
          "systemctl：实验里没有运行任何服务，不必操作。\n",
        ].join("\n"),
      );
    });

    it.each([
      ["#!/bin/sh\n", "no bash"],
      ["#!/usr/bin/env bash\n", "bash"],
      ["", "bash"],
    ])("%j decides which shell reads a script", async (shebang, shell) => {
      const { stdout } = await run(machine, `${shebang}if [ -n "$BASH_VERSION" ]; then echo bash; else echo no bash; fi\n`);
      expect(stdout).toBe(`${shell}\n`);
    });

    it("bash's syntax fails under #!/bin/sh as on Debian, with a warning that says why", async () => {
      const { exit, stdout, stderr, warnings } = await run(machine, "#!/bin/sh\necho begun\npods=(pod1 pod2)\necho done\n");
      expect([exit, stdout, stderr]).toEqual([2, "begun\n", expect.stringContaining("Syntax error")]);
      expect(warnings[0]).toContain("line 3 (`pods=(`) is bash");
    });

    it("a script whose time is up wrote what it wrote, and no more", async () => {
      const { exit, stdout, stderr } = await run(machine, "echo so far\necho trouble >&2\nsleep 600\n", { deadlineSeconds: 1 });
      expect({ exit, stdout, stderr }).toEqual({ exit: null, stdout: "so far\n", stderr: "trouble\n" });
    });

    it("a script that set -e ended because something existed is told how to go on", async () => {
      const { exit, warnings } = await run(machine, "set -e\nip link add br0 type bridge\nip link add br0 type bridge\n");
      expect([exit, warnings]).toEqual([2, [expect.stringContaining("status 2"), expect.stringContaining("“File exists”")]]);
    });
  });

it("modprobe brings the tunnel device that its module has", async () => {
  const { stdout } = await run(createVmMachine(), "set -e\nsudo modprobe ipip\nip -o link show tunl0 | cut -d: -f2\n");
  expect(stdout.trim()).toBe("tunl0@NONE");
});
