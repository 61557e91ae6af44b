import type { ReactElement } from "react";
import type { Exercise } from "../../../checker/src/exercise/exercise.ts";
import type { Lab } from "./use-lab.ts";
import { VerdictView } from "./verdict/verdict-view.tsx";

/** What the last check found. */
export function Results({ lab }: { exercise: Exercise; lab: Lab }): ReactElement | null {
  return lab.checked === null ? null : <VerdictView verdict={lab.checked.verdict} />;
}
