import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { traceSchema } from "../checker/src/timeline/json.ts";
import { runCli } from "./run-cli.ts";

const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";
const root = fileURLToPath(new URL("..", import.meta.url));
const trace = (...words: string[]) => runCli(["trace", "4", "--machine", machine, ...words], { cwd: root });

/** What differs from run to run: times and the MACs that the kernel makes up. */
const masked = (text: string): string => text.replace(/ *\d+\.\d{3}(?= {2})/g, " <ms>").replace(/(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/g, "<mac>");

describe("trace", () => {
  it("shows every frame of a ping on every device, in order", async () => {
    const { exitCode, stdout } = await trace("--solution");
    expect(exitCode).toBe(0);
    expect(masked(stdout)).toMatchInlineSnapshot(`
      "exercise-04: Proxy ARP: two pods and a gateway that does not exist

      pod1 pings 10.96.30.12: an answer from 10.96.30.12, ttl 63.

      Devices that saw a frame (○ sent it, ● saw it too)
        1  eth0 in pod1      <mac>
        2  eth0-p1 on host1  <mac>
        3  eth0-p2 on host1  <mac>
        4  eth0 in pod2      <mac>

        1  2  3  4   after ms  frame
        ○  ●  ·  · <ms>  ARP who-has 10.96.30.12 tell 10.96.30.11
                               eth0 in pod1 → everybody
        ●  ○  ·  · <ms>  ARP 10.96.30.12 is-at <mac> (eth0-p1 on
                               host1)
                               eth0-p1 on host1 → eth0 in pod1
        ○  ●  ·  · <ms>  ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 64
                               eth0 in pod1 → eth0-p1 on host1
        ·  ·  ○  ● <ms>  ARP who-has 10.96.30.12 tell 192.168.30.211
                               eth0-p2 on host1 → everybody
        ·  ·  ●  ○ <ms>  ARP 10.96.30.12 is-at <mac> (eth0 in pod2)
                               eth0 in pod2 → eth0-p2 on host1
        ·  ·  ○  ● <ms>  ICMP echo request 10.96.30.11 > 10.96.30.12 ttl 63
                               eth0-p2 on host1 → eth0 in pod2
        ·  ·  ●  ○ <ms>  ARP who-has 10.96.30.11 tell 10.96.30.12
                               eth0 in pod2 → everybody
        ·  ·  ○  ● <ms>  ARP 10.96.30.11 is-at <mac> (eth0-p2 on
                               host1)
                               eth0-p2 on host1 → eth0 in pod2
        ·  ·  ●  ○ <ms>  ICMP echo reply 10.96.30.12 > 10.96.30.11 ttl 64
                               eth0 in pod2 → eth0-p2 on host1
        ●  ○  ·  · <ms>  ICMP echo reply 10.96.30.12 > 10.96.30.11 ttl 63
                               eth0-p1 on host1 → eth0 in pod1
      "
    `);
  });

  it("says where a lost ping stops", async () => {
    const { stdout } = await trace("--script", "exercises/04-proxy-arp/mistakes/proxy-arp-on-one-side", "--locale", "zh-Hans");
    expect(stdout).toMatch(/没有应答。[\s\S]*应答根本没有离开 pod2[\s\S]*proxy_arp` 是 0/);
  });

  it("says that a namespace is not there yet, where there is nothing to ping from", async () => {
    const { exitCode, stdout } = await trace("--script", "exercises/04-proxy-arp/start");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/nothing was sent, for there is no such network namespace\s+yet\.\s+No device saw a single frame\.\n$/);
  });

  it("shows another ping of the exercise", async () => {
    const { stdout } = await trace("--solution", "--ping", "pod2-host");
    expect(stdout).toMatch(/pod2 pings 192\.168\.30\.211: an answer from 192\.168\.30\.211, ttl 64/);
    expect(stdout).toMatch(/ARP 169\.254\.1\.1 is-at/);
  });

  it("names the pings that there are", async () => {
    expect(await trace("--solution", "--ping", "nobody")).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringMatching(/pod1-pod2/),
    });
  });

  it("prints one object with --format json, whose schema is the contract", async () => {
    const { stdout } = await trace("--solution", "--format", "json");
    const object = traceSchema.parse(JSON.parse(stdout));
    expect(object).toMatchObject({ exercise: "exercise-04", machine, ping: { id: "pod1-pod2", reply: { ttl: 63 } }, diagnosis: null });
    expect(object.devices).toEqual(["host1/pod1:eth0", "host1:eth0-p1", "host1:eth0-p2", "host1/pod2:eth0"]);
    expect(object.frames.map(({ says }) => says).join("\n")).toMatch(
      /who-has 10\.96\.30\.12 tell 10\.96\.30\.11[\s\S]*tell 192\.168\.30\.211/,
    );
  });
});
