import { translate } from "@docusaurus/Translate";
import type { ReactElement } from "react";
import styles from "./seed-note.module.css";

/** Says whose numbers a lesson shows, or that it cannot show them, and lets the reader have the lesson's own again. */
export function SeedNote({ seed, isShown, onForget }: { seed: string; isShown: boolean; onForget(): void }): ReactElement {
  const note = isShown
    ? translate(
        { id: "seed.note", message: "The addresses and names on this page are those of “{seed}”, in the text and in the lab." },
        { seed },
      )
    : translate(
        {
          id: "seed.failed",
          message: "The addresses and names of “{seed}” could not be loaded, so this text has everybody's. Reload the page to try again.",
        },
        { seed },
      );
  return (
    <aside className={styles.note} data-seed={seed}>
      <span>{note}</span>{" "}
      <button type="button" className="button button--sm button--secondary" onClick={onForget}>
        {translate({ id: "seed.forget", message: "Show everybody's" })}
      </button>
    </aside>
  );
}
