import { translate } from "@docusaurus/Translate";
import type { ReactElement } from "react";
import styles from "./seed-note.module.css";

/** Says whose numbers a lesson shows, and lets the reader have the lesson's own again. */
export function SeedNote({ seed, onForget }: { seed: string; onForget(): void }): ReactElement {
  return (
    <aside className={styles.note} data-seed={seed}>
      <span>
        {translate(
          { id: "seed.note", message: "The addresses and names on this page are those of “{seed}”, in the text and in the lab." },
          { seed },
        )}
      </span>{" "}
      <button type="button" className="button button--sm button--secondary" onClick={onForget}>
        {translate({ id: "seed.forget", message: "Show everybody's" })}
      </button>
    </aside>
  );
}
