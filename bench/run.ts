// `npm run bench`: how fast lab-check is, as ratios within one run, written to docs/reference/performance.md in both languages.
import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { $, glob, which } from "zx";
import type { Localized } from "../checker/src/exercise/localized.ts";
import { type Contender, race } from "./measure.ts";
import { type Comparison, checkSection, type Figure } from "./page.ts";
import { writeSection } from "./performance-page.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = (...words: string[]): string[] => ["node", `${root}checker/bin/lab-check.js`, ...words];
const solution = (exercise: string, machine: string): Contender => ({
  name: `lab-check ${exercise} --solution --machine ${machine}`,
  words: cli(exercise, "--solution", "--machine", machine),
});

if (process.getuid?.() !== 0) throw new Error("The bench compares with Mininet, which runs as root alone: run it as root.");
if ((await which("mn", { nothrow: true })) === null) await $`apt-get install -y -qq mininet`;

const comparisons = [
  await compare(
    { en: "exercise-02 natively against Mininet", "zh-Hans": "exercise-02 本机运行，与 Mininet 相比" },
    [solution("exercise-02", "native"), mininet()],
    { goal: 1, rounds: 7 },
  ),
  await compare(
    { en: "exercise-02 natively against its bare solution and pings", "zh-Hans": "exercise-02 本机运行，与单独运行参考答案和 ping 相比" },
    [solution("exercise-02", "native"), bare()],
    { goal: 3, rounds: 7 },
  ),
  await compare(
    { en: "exercise-04 in the vm against natively", "zh-Hans": "exercise-04 在虚拟机中，与本机运行相比" },
    [solution("exercise-04", "vm"), solution("exercise-04", "native")],
    { goal: 8, rounds: 5 },
  ),
  await compare(
    { en: "lab-check list against node -e 0", "zh-Hans": "lab-check list 与 node -e 0 相比" },
    [
      { name: "lab-check list", words: cli("list") },
      { name: "node -e 0", words: ["node", "-e", "0"] },
    ],
    { goal: 2, rounds: 15 },
  ),
];
const figures = await sizes();
await writeSection("check", (locale) => checkSection(comparisons, figures, locale));
console.log(checkSection(comparisons, figures, "en"));

function mininet(): Contender {
  return {
    name: "mn --switch lxbr --topo single,3 --test pingall",
    words: ["mn", "--switch", "lxbr", "--topo", "single,3", "--test", "pingall"],
  };
}

function bare(): Contender {
  const words = ["unshare", "--net", "--mount", "bash", `${root}bench/bare-exercise-02.sh`, `${root}exercises/02-bridge/solution/host1.sh`];
  return { name: "the solution's script and the same pings", words };
}

async function compare(what: Localized, contenders: [Contender, Contender], limits: { goal: number; rounds: number }): Promise<Comparison> {
  await race(contenders, 1);
  const [ours, theirs] = await race(contenders, limits.rounds);
  if (ours === undefined || theirs === undefined) throw new Error("Two contenders give two timings.");
  return { what, ours, theirs, goal: limits.goal };
}

async function sizes(): Promise<Figure[]> {
  const peak = async (machine: string): Promise<string> => {
    const { stdout } = await $({ quiet: true })`npx tsx ${root}bench/peak-memory.ts exercise-04 --solution --machine ${machine}`;
    return `${/^peak (\d+)$/m.exec(stdout)?.[1]} MiB`;
  };
  return [
    {
      what: { en: "The guest's snapshot, packed for the site", "zh-Hans": "虚拟机快照，为网站压缩" },
      value: megabytes(await siteSnapshotBytes()),
    },
    {
      what: { en: "The guest's snapshot, packed for this computer alone", "zh-Hans": "虚拟机快照，仅供本机使用时" },
      value: megabytes(await snapshotBytes()),
    },
    {
      what: { en: "Peak memory of lab-check, exercise-04 in the vm", "zh-Hans": "lab-check 的内存峰值，exercise-04 在虚拟机中" },
      value: await peak("vm"),
    },
    {
      what: { en: "Peak memory of lab-check, exercise-04 natively", "zh-Hans": "lab-check 的内存峰值，exercise-04 本机运行" },
      value: await peak("native"),
    },
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Made where the site keeps it, if it is not there yet. */
async function siteSnapshotBytes(): Promise<number> {
  await $({ quiet: true })`${cli("dev", "site-guest", `${root}static/guest`)}`;
  const [image = ""] = await glob(`${root}static/guest/*/state.zst`);
  return (await stat(image)).size;
}

/** The image that was used last: the bench's own runs have just used this version's. */
async function snapshotBytes(): Promise<number> {
  const cache = process.env.LAB_CHECK_CACHE ?? `${homedir()}/.cache/lab-check`;
  const images = await glob(`${cache}/guest/*/state.zst`);
  const used = await Promise.all(images.map((image) => stat(image)));
  return used.toSorted((a, b) => b.atimeMs - a.atimeMs)[0]?.size ?? Number.NaN;
}
