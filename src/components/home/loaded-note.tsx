import { translate } from "@docusaurus/Translate";
import type { ReactElement } from "react";
import styles from "./progress-panel.module.css";

/** What came of a file that progress was loaded from: how much it added, or that it is no such file. */
export type Loaded = { status: "added"; passed: number; predictions: number } | { status: "refused" };

export function LoadedNote({ loaded }: { loaded: Loaded }): ReactElement {
  return loaded.status === "refused" ? (
    <p role="alert" className={styles.warning}>
      {translate({
        id: "progress.refused",
        message: "This is not a file of progress that was saved here. Nothing has changed; choose another one.",
      })}
    </p>
  ) : (
    <p role="alert" className={styles.loaded}>
      {translate(
        {
          id: "progress.loaded",
          message: "New from the file – lessons passed: {passed}, predictions: {predictions}. What was here has stayed.",
        },
        { passed: `${loaded.passed}`, predictions: `${loaded.predictions}` },
      )}
    </p>
  );
}
