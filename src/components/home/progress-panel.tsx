import { translate } from "@docusaurus/Translate";
import { type ReactElement, useRef, useState } from "react";
import { Confirm } from "../confirm/confirm.tsx";
import { count, fromFile, merge, readProgress, toFile, writeProgress } from "../progress/progress.ts";
import { useProgress } from "../progress/use-progress.ts";
import { saveText } from "../save-text.ts";
import { browserStore, useLosing } from "../store/browser-store.ts";
import { type Loaded, LoadedNote } from "./loaded-note.tsx";
import styles from "./progress-panel.module.css";

/** How many lessons are passed, and what can be done with what the browser keeps. */
export function ProgressPanel(): ReactElement {
  const { lessons, progress } = useProgress();
  const [clearing, setClearing] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const losing = useLosing();
  const file = useRef<HTMLInputElement>(null);
  const { passed } = count(progress);
  const summary = translate(
    { id: "progress.summary", message: "{passed} of {all} lessons passed" },
    { passed: `${passed}`, all: `${lessons.length}` },
  );
  const load = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const other = fromFile(await chosen.text());
    if (other === null) return setLoaded({ status: "refused" });
    const before = count(progress);
    writeProgress(browserStore, lessons, merge(progress, other));
    const after = count(readProgress(browserStore, lessons));
    setLoaded({ status: "added", passed: after.passed - before.passed, predictions: after.predictions - before.predictions });
  };
  return (
    <section className={styles.panel} aria-label={translate({ id: "progress.title", message: "Your progress" })}>
      <label className={styles.summary}>
        <span>{summary}</span>
        <progress value={passed} max={lessons.length} />
      </label>
      <small>{translate({ id: "progress.where", message: "Kept in this browser only." })}</small>
      <div className={styles.actions}>
        <button
          type="button"
          className="button button--sm button--secondary"
          onClick={() => saveText("podwire-progress.json", toFile(progress))}
        >
          {translate({ id: "progress.save", message: "Save as a file" })}
        </button>
        <button type="button" className="button button--sm button--secondary" onClick={() => file.current?.click()}>
          {translate({ id: "progress.load", message: "Load from a file" })}
        </button>
        <button type="button" className="button button--sm button--secondary" onClick={() => setClearing(true)}>
          {translate({ id: "progress.clear", message: "Clear" })}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            void load(event.target.files?.[0]);
            // So that the same file can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      {loaded !== null && <LoadedNote loaded={loaded} />}
      {losing && (
        <p role="alert" className={styles.warning}>
          {translate({
            id: "progress.losing",
            message: "This browser does not keep your progress: save it as a file before you leave.",
          })}
        </p>
      )}
      {clearing && (
        <Confirm
          question={translate({
            id: "progress.clear.question",
            message: "Forget which lessons you passed and what you predicted? Your scripts stay.",
          })}
          yes={translate({ id: "progress.clear.yes", message: "Forget it" })}
          no={translate({ id: "progress.clear.no", message: "Keep it" })}
          onAnswer={(yes) => {
            if (yes) writeProgress(browserStore, lessons, {});
            setClearing(false);
          }}
        />
      )}
    </section>
  );
}
