import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { it } from "vitest";
import { stoppingPointOf } from "../checker/src/diagnosis/stopping-point.ts";
import { checkOn } from "../checker/src/lab/check-on.ts";
import { nativeMachine } from "../checker/src/machine/native/native.ts";
import { createVmMachine } from "../checker/src/machine/vm/vm.ts";
import { loadCorpus } from "./corpus.ts";

const machine = process.env.VM ? createVmMachine() : nativeMachine;
const only = new RegExp(process.env.ONLY ?? ".");
for (const { exercise, entries } of await loadCorpus())
  for (const entry of entries) {
    if (entry.kind !== "mistake" || !only.test(`${exercise.slug} ${entry.name}`)) continue;
    it.concurrent(`${exercise.slug} ${entry.name}`, async () => {
      const checked = await checkOn(machine, exercise, entry.submission);
      if (checked.status !== "judged") return;
      const stops = stoppingPointOf(checked.verdict);
      const file = `exercises/${exercise.slug}/${entry.name}/mistake.json`;
      const old = JSON.parse(readFileSync(file, "utf8"));
      writeFileSync(file, `${JSON.stringify({ fails: old.fails, ...(stops && { stops }), title: old.title }, null, 2)}\n`);
      appendFileSync(
        "/tmp/dg/stops.txt",
        `${exercise.slug} ${entry.name} | ${old.title.en} | ${stops ? `${stops.ping} ${stops.way} ${stops.place} ${stops.cause}` : "-"} | ${checked.verdict.diagnosis?.says.en ?? ""}\n`,
      );
    });
  }
