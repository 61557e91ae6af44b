import { fileURLToPath } from "node:url";
import type { Inspection, Runnable } from "../checker/src/authoring/inspect.ts";
import { inspectExercise, openCheckout, slugsOf } from "../checker/src/cli/checkout.ts";
import { toJson } from "../checker/src/verdict/json.ts";
import type { Verdict } from "../checker/src/verdict/verdict.ts";

/** Every exercise of this checkout, looked at but not run. */
export async function inspectAll(): Promise<({ slug: string } & Inspection)[]> {
  const checkout = await openCheckout(fileURLToPath(new URL("../exercises", import.meta.url)));
  return Promise.all(slugsOf(checkout).map(async (slug) => ({ slug, ...(await inspectExercise(checkout, slug)) })));
}

/** Every exercise with every submission in its folder. */
export async function loadCorpus(): Promise<Runnable[]> {
  return (await inspectAll()).map(({ slug, runnable }) => {
    if (runnable === null) throw new Error(`${slug} cannot be run: \`lab-check dev check ${slug}\` says why.`);
    return runnable;
  });
}

/** Newer kernels say in words of their own (extended acknowledgements) what others say by errno. */
const kernelWords = "Error: ipv4: Address already assigned.";
const errnoWords = "RTNETLINK answers: File exists";

/**
 * What must not differ between two machines: the verdict as people get it, but for machine, times, MAC addresses, and what a kernel's
 * version decides about its messages.
 */
export function comparable(verdict: Verdict): unknown {
  const { machine: _machine, durationMs: _durationMs, ...rest } = toJson(verdict, "en");
  const times = /(?<=time[= ])[\d.]+(?= ?ms)|(?<=min\/avg\/max\/mdev = )[\d./]+/g;
  return JSON.parse(
    JSON.stringify(rest)
      .replaceAll(/(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/g, "<mac>")
      .replaceAll(times, "<time>")
      .replaceAll(kernelWords, errnoWords),
  );
}
