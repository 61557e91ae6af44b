import { parseTar } from "nanotar";
import { describe, expect, it } from "vitest";
import { ensureGuest } from "../../../../guest/ensure-guest.ts";
import { labTools } from "../lab-tools.ts";
import { describeMachine } from "../machine-contract.ts";
import { readGuestImage } from "./image-folder.ts";
import { restoreLab } from "./lab.ts";
import { loadComputer } from "./node-computer.ts";
import { createVmMachine } from "./vm.ts";

const machine = createVmMachine();
describeMachine(machine, ["veth", "ipip"]);

async function answer(program: string, needs: Parameters<typeof machine.open>[0] = []): Promise<string> {
  const opening = await machine.open(needs);
  if (opening.status === "unavailable") throw new Error(opening.reason.en);
  await using lab = opening.lab;
  const archive = parseTar(await lab.run(`{ ${program}\n} > "$OUT/answer" 2>&1`, { timeoutMs: 60_000 }));
  return archive.find(({ name }) => name.endsWith("answer"))?.text ?? "";
}

describe("the guest", () => {
  it("has every program that labs use, and that learners' scripts may", async () => {
    const wanted = [
      ...labTools,
      "ip6tables",
      "iptables-save",
      "ss",
      "netstat",
      "ps",
      "xargs",
      "find",
      "mktemp",
      "tee",
      "flock",
      "prlimit",
      "vi",
    ];
    expect(await answer(`for tool in ${wanted.join(" ")}; do command -v $tool > /dev/null || echo $tool; done`)).toBe("");
  });

  it("has Debian's own programs where scripts can tell the difference", async () => {
    const program = `readlink -f /bin/sh /usr/bin/awk
      ip -V; sed --version | head -n 1; grep --version | head -n 1; sleep --version | head -n 1; ping -V; tcpdump --version | head -n 1`;
    const versionless = (await answer(program)).replaceAll(/[\d.]+\S*/g, "#");
    expect(versionless).toMatchInlineSnapshot(`
      "/usr/bin/dash
      /usr/bin/mawk
      ip utility, iproute# libbpf #
      sed (GNU sed) #
      grep (GNU grep) #
      sleep (GNU coreutils) #
      ping from iputils #
      libcap: yes, IDN: yes, NLS: no, error# yes, getrandom(): yes, __fpending(): yes
      tcpdump version #
      "
    `);
  });

  it("runs them", async () => {
    const program = `ip link set lo up; ping -c 1 -W 5 127.0.0.1 > /dev/null && echo ping
      ss -H -l | cat > /dev/null && echo ss
      ps ax | grep -q bash && echo ps
      timeout 0.2 sleep 5 || echo timeout $?
      nft list ruleset && echo nft
      conntrack -L 2> /dev/null && echo conntrack
      cat <(echo bash) /dev/stdin < /dev/null
      seq 3 | sort -r | tr '\\n' ' '; date -u +%Z; find /etc -name hosts | xargs cat | cut -d ' ' -f 2
      ip link add d0 type bridge && ethtool d0 | grep -q Link && brctl show | grep -c d0`;
    expect(await answer(program)).toMatchInlineSnapshot(`
      "ping
      ss
      ps
      timeout 124
      nft
      conntrack
      bash
      3 2 1 UTC
      localhost
      1
      "
    `);
  });

  it("loads kernel modules when something first asks for them", async () => {
    const program = `ip link add tunnel type ipip local 127.0.0.1 && ip link add v0 type vxlan id 5 local 127.0.0.1 dstport 4789 && echo devices
      iptables -A FORWARD -m limit --limit 5/s -m multiport -p tcp --dports 80,81 -j REJECT && echo rules
      modprobe bridge 2> /dev/null && echo modprobe`;
    expect(await answer(program)).toBe("devices\nrules\nmodprobe\n");
  });

  it("shows no tunnel device to labs that need none", async () => {
    expect(await answer("ip -br link show | cut -d ' ' -f 1")).toBe("lo\n");
    expect(await answer("unshare --net ip -br link show | cut -d ' ' -f 1", ["ipip"])).toContain("tunl0");
  });

  it("keeps enough memory for scripts", async () => {
    const kib = /MemAvailable:\s+(\d+) kB/.exec(await answer("cat /proc/meminfo"))?.[1];
    expect(Number(kib)).toBeGreaterThan(70_000);
  });
});

describe("one lab after another on one machine", () => {
  /** Often enough that the emulator translates what the program does. */
  const outcomesOf = (program: string): string =>
    `cp /usr/bin/${program} "$OUT/program"; for i in $(seq 100); do "$OUT/program" && echo yes || echo no; done | sort | uniq -c`;

  it("runs its own programs, not those that were in their place before", async () => {
    expect((await answer(outcomesOf("true"))).trim()).toBe("100 yes");
    expect((await answer(outcomesOf("false"))).trim()).toBe("100 no");
  });

  it("has a clock that goes from its first moment on, and from the same time", async () => {
    const clock = `for i in 1 2 3 4 5; do date +%s%N; done | uniq -d; date +%s; sleep 3; date +%s`;
    const first = await answer(clock);
    const [from = 0, to = 0] = first.split("\n").map(Number);
    expect(first).toBe(`${from}\n${to}\n`);
    expect(to - from).toBe(3);
    for (const _again of ["second", "third"]) expect(await answer(clock)).toBe(first);
  });

  it("begins at the same time, with the same processes, files and devices", async () => {
    const state = `cut -d . -f 1 /proc/uptime; ls /proc | grep -c '^[0-9]'; ls "$OUT"; ip -br link`;
    const before = await answer(state);
    await answer(`ip link add left type bridge; sleep 1000 & sleep 5; head -c 3000000 /dev/urandom > "$OUT/left"`);
    expect(await answer(state)).toBe(before);
  });
});

it("says of a damaged image what to do", async () => {
  const folder = await ensureGuest();
  const [image, computer] = await Promise.all([readGuestImage(folder), loadComputer()]);
  const damaged = { ...image, state: image.state.slice(0, 5_000_000) };
  await expect(restoreLab(computer, damaged)).rejects.toMatchObject({
    code: "image-damaged",
    text: {
      en: expect.stringMatching(/ is damaged .* Remove it/),
      "zh-Hans": expect.stringMatching(new RegExp(`^虚拟机镜像 ${folder} 已损坏.*请把它删掉`)),
    },
  });
});

it("does not call an image damaged that there is no memory for", async () => {
  const [image, computer] = await Promise.all([readGuestImage(await ensureGuest()), loadComputer()]);
  const { V86 } = computer;
  const crowded = class extends V86 {
    override restore_state(): never {
      throw new RangeError("Array buffer allocation failed");
    }
  };
  await expect(restoreLab({ ...computer, V86: crowded }, image)).rejects.toThrow(RangeError);
});

it("leaves nothing behind that keeps Node running", async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate|Worker|MessagePort/.test(name)).length;
  const before = timers();
  const opening = await machine.open([]);
  if (opening.status === "unavailable") throw new Error(opening.reason.en);
  await opening.lab.run("sleep 1000 &", { timeoutMs: 60_000 });
  await opening.lab[Symbol.asyncDispose]();
  expect(timers()).toBeLessThanOrEqual(before);
});
