import type { ReactElement } from "react";
import type { Exercise } from "../../../checker/src/exercise/exercise.ts";
import { Prose } from "../prose.tsx";
import type { EngineError } from "./engine/protocol.ts";
import styles from "./lab.module.css";
import { useLocale, useMessages } from "./messages/use-locale.ts";
import { type Lab, type LabState, stepsOf } from "./use-lab.ts";

/** What the lab is doing, or why it could not. */
export function RunProgress({ exercise, lab }: { exercise: Exercise; lab: Lab }): ReactElement | null {
  const messages = useMessages();
  const { state } = lab;
  switch (state.status) {
    case "idle":
      return <p className={styles.note}>{messages.firstRun(inMegabytes(lab.image.files["state.zst"], 0))}</p>;
    case "running":
      return (
        <div className={styles.progress}>
          <progress aria-label={messages.progress(state.progress)} {...shareOf(state, exercise)} />
          <span>{messages.progress(state.progress)}</span>
          {state.progress?.kind === "download" && (
            <span>{messages.loaded(inMegabytes(state.progress.loadedBytes, 1), inMegabytes(state.progress.totalBytes, 1))}</span>
          )}
        </div>
      );
    case "explored":
      return <p className={styles.note}>{messages.explored}</p>;
    case "left":
      return <p className={styles.note}>{messages.left}</p>;
    case "stopped":
      return <p className={styles.note}>{messages.stopped}</p>;
    case "failed":
      return <Failure error={state.error} />;
    case "checked":
      return null;
  }
}

/** How much is done of what is being done. Starting Linux takes as long as it takes. */
function shareOf(
  { purpose, progress, steps }: Extract<LabState, { status: "running" }>,
  exercise: Exercise,
): { value?: number; max?: number } {
  if (progress?.kind === "download") return { value: progress.loadedBytes, max: progress.totalBytes };
  return progress?.kind === "lab" ? { value: steps - 1, max: stepsOf(exercise, purpose) } : {};
}

function inMegabytes(bytes: number, digits: number): string {
  return (bytes / 1e6).toFixed(digits);
}

function Failure({ error }: { error: EngineError }): ReactElement {
  const messages = useMessages();
  const locale = useLocale();
  const { title, next } = error.code === "script-rejected" ? messages.scriptRejected : messages.error[error.code];
  return (
    <div className={styles.failure} role="alert" data-error={error.code}>
      <strong>{title}</strong>
      {error.code === "script-rejected" ? <Prose text={error.reason[locale]} /> : null}
      <span>{next}</span>
      <small>
        {messages.errorCode}: <code>{error.code}</code>
        {error.code === "script-rejected" ? null : (
          <>
            {" "}
            {messages.detail}: <Prose text={error.detail[locale]} />
          </>
        )}
      </small>
    </div>
  );
}
