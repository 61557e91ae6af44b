import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { type Inspection, inspect } from "../authoring/inspect.ts";
import { orderFindings } from "../authoring/order.ts";
import { readExerciseFiles } from "../corpus/read-exercise-files.ts";
import { CliError } from "./cli-error.ts";
import { compileManifest } from "./compile-exercise.ts";

/** The exercises of a checkout as their authors work on them, whatever was built of them. */
export type Checkout = {
  /** The path of `exercises/`. */
  folder: string;
  /** What `order.json` names. */
  order: string[];
  /** The names of the folders that are there, sorted. */
  folders: string[];
};

/** @throws CliError where there are no exercises' sources, or their order cannot be read */
export async function openCheckout(folder: string): Promise<Checkout> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw noCheckout(cause);
  });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
  return { folder, order: await readOrder(orderFile(folder)), folders: folders.toSorted() };
}

export function orderFile(folder: string): string {
  return join(folder, "order.json");
}

/** Every exercise that is there or ought to be, in the order's order. */
export function slugsOf({ order, folders }: Checkout): string[] {
  return [...new Set([...order, ...folders])];
}

/** All that can be said of an exercise without running it: of its folder and of its place among the others. */
export async function inspectExercise({ folder, order, folders }: Checkout, slug: string): Promise<Inspection> {
  const place = orderFindings(slug, order, folders);
  if (!folders.includes(slug)) return { findings: place, runnable: null };
  const path = join(folder, slug);
  const { findings, runnable } = inspect(await readExerciseFiles(path), await compileManifest(join(path, "exercise.ts")));
  return { findings: [...place, ...findings], runnable };
}

async function readOrder(file: string): Promise<string[]> {
  try {
    return z.array(z.string()).parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new CliError(
      "order-unreadable",
      { en: `${file} is not a list of exercises' names.`, "zh-Hans": `${file} 不是练习名称的列表。` },
      { en: 'Write it like this: ["02-bridge", "04-proxy-arp"].', "zh-Hans": '请写成这样：["02-bridge", "04-proxy-arp"]。' },
      { cause },
    );
  }
}

function noCheckout(cause: unknown): CliError {
  return new CliError(
    "no-checkout",
    {
      en: "This lab-check does not run from a checkout, so the exercises' sources are not here.",
      "zh-Hans": "这个 lab-check 不是从代码仓库的检出目录运行的，这里没有练习的源文件。",
    },
    { en: "Clone the repository, and run it there.", "zh-Hans": "请克隆代码仓库，在那里运行。" },
    { cause },
  );
}
