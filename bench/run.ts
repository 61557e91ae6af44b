// `npm run bench`: how fast lab-check is, as ratios within one run, written to docs/reference/performance.md.
import { stat, writeFile } from "node:fs/promises";
import { cpus, homedir, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { $, glob, which } from "zx";
import { type Contender, median, race, type Timing } from "./measure.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = (...words: string[]): string[] => ["node", `${root}checker/bin/lab-check.js`, ...words];
const solution = (exercise: string, machine: string): Contender => ({
  name: `lab-check ${exercise} --solution --machine ${machine}`,
  words: cli(exercise, "--solution", "--machine", machine),
});

type Row = { what: string; timings: [Timing, Timing]; goal: number };

if (process.getuid?.() !== 0) throw new Error("The bench compares with Mininet, which runs as root alone: run it as root.");
if ((await which("mn", { nothrow: true })) === null) await $`apt-get install -y -qq mininet`;

const rows = [
  await compare("exercise-02 natively against Mininet", solution("exercise-02", "native"), mininet(), 1, 7),
  await compare("exercise-02 natively against its bare solution and pings", solution("exercise-02", "native"), bare(), 3, 7),
  await compare("exercise-04 in the vm against natively", solution("exercise-04", "vm"), solution("exercise-04", "native"), 8, 5),
  await compare(
    "lab-check list against node -e 0",
    { name: "lab-check list", words: cli("list") },
    { name: "node -e 0", words: ["node", "-e", "0"] },
    2,
    15,
  ),
];
const report = page(rows, await sizes());
await writeFile(`${root}docs/reference/performance.md`, report);
console.log(report);

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

async function compare(what: string, ours: Contender, theirs: Contender, goal: number, rounds: number): Promise<Row> {
  await race([ours, theirs], 1);
  const [first, second] = await race([ours, theirs], rounds);
  if (first === undefined || second === undefined) throw new Error("Two contenders give two timings.");
  return { what, timings: [first, second], goal };
}

async function sizes(): Promise<[string, string][]> {
  const peak = async (machine: string): Promise<string> => {
    const { stdout } = await $({ quiet: true })`npx tsx ${root}bench/peak-memory.ts exercise-04 --solution --machine ${machine}`;
    return `${/^peak (\d+)$/m.exec(stdout)?.[1]} MiB`;
  };
  return [
    ["The guest's snapshot, compressed", `${((await snapshotBytes()) / 1e6).toFixed(1)} MB`],
    ["Peak memory of lab-check, exercise-04 in the vm", await peak("vm")],
    ["Peak memory of lab-check, exercise-04 natively", await peak("native")],
  ];
}

/** The image that was used last: the bench's own runs have just used this version's. */
async function snapshotBytes(): Promise<number> {
  const cache = process.env.LAB_CHECK_CACHE ?? `${homedir()}/.cache/lab-check`;
  const images = await glob(`${cache}/guest/*/state.zst`);
  const used = await Promise.all(images.map((image) => stat(image)));
  return used.toSorted((a, b) => b.atimeMs - a.atimeMs)[0]?.size ?? Number.NaN;
}

function page(rows: Row[], figures: [string, string][]): string {
  const line = ({ what, timings: [ours, theirs], goal }: Row): string => {
    const ratio = median(ours) / median(theirs);
    return `| ${what} | ${seconds(ours)} | ${seconds(theirs)} | **${ratio.toFixed(2)}** | ≤ ${goal} ${ratio <= goal ? "✓" : "✗"} |`;
  };
  return `# Performance

Written by \`npm run bench\`. Times are medians, process start to end, with the fastest and slowest in brackets; what counts is the
ratio, since both sides ran in turn on the same computer (${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split("-")[0]}, Node ${process.versions.node}).

| what | ours | theirs | ratio | goal |
| --- | --- | --- | --- | --- |
${rows.map(line).join("\n")}

| what | figure |
| --- | --- |
${figures.map(([what, figure]) => `| ${what} | ${figure} |`).join("\n")}
`;
}

function seconds(timing: Timing): string {
  const text = (ms: number | undefined): string => ((ms ?? Number.NaN) / 1000).toFixed(2);
  return `${text(median(timing))} s (${text(timing.timesMs.at(0))}–${text(timing.timesMs.at(-1))})`;
}
