import * as z from "zod";
import type { Mutant } from "./mutant.ts";

/** Names a mutant by its host, the solution's line and the mutant's. Where the solution changes, it names nothing any more. */
const mutantNameSchema = z.strictObject({ host: z.string(), before: z.string(), after: z.string() });
export type MutantName = z.infer<typeof mutantNameSchema>;

/** `mutants.json` of an exercise: mutants that pass and may, because what differs is nothing that the task asks for. */
export const recordsSchema = z.array(
  z.strictObject({
    reason: z.string().min(1).describe("Why a learner who built this has done what was asked."),
    mutants: z.array(mutantNameSchema).min(1),
  }),
);
export type Records = z.infer<typeof recordsSchema>;

/** Why a mutant may pass, null where nobody has said so. */
export function reasonFor(mutant: Mutant, records: Records): string | null {
  return records.find(({ mutants }) => mutants.some((name) => isNamed(mutant, name)))?.reason ?? null;
}

/** The records' names that no mutant of all has. */
export function unknownNames(records: Records, mutants: readonly Mutant[]): MutantName[] {
  return records.flatMap((record) => record.mutants).filter((name) => !mutants.some((mutant) => isNamed(mutant, name)));
}

export function isNamed(mutant: Mutant, { host, before, after }: MutantName): boolean {
  return mutant.host === host && mutant.before === before && mutant.after === after;
}
