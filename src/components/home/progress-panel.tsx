import { translate } from "@docusaurus/Translate";
import { type ReactElement, useRef, useState } from "react";
import { Confirm } from "../confirm/confirm.tsx";
import { fromFile, toFile, writeProgress } from "../progress/progress.ts";
import { browserStore, useProgress } from "../progress/use-progress.ts";
import { saveText } from "../save-text.ts";
import styles from "./progress-panel.module.css";

/** How many lessons are passed, and what can be done with what the browser keeps. */
export function ProgressPanel(): ReactElement {
  const { lessons, progress } = useProgress();
  const [clearing, setClearing] = useState(false);
  const [refused, setRefused] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const passed = lessons.filter(({ slug }) => progress[slug]?.passedAt != null).length;
  const summary = translate(
    { id: "progress.summary", message: "{passed} of {all} lessons passed" },
    { passed: `${passed}`, all: `${lessons.length}` },
  );
  const load = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const loaded = fromFile(await chosen.text());
    setRefused(loaded === null);
    if (loaded !== null) writeProgress(browserStore, lessons, loaded);
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
      {refused && (
        <p role="alert" className={styles.refused}>
          {translate({
            id: "progress.refused",
            message: "This is not a file of progress that was saved here. Nothing has changed; choose another one.",
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
