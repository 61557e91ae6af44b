import clsx from "clsx";
import type { ReactElement } from "react";
import styles from "./confirm.module.css";

/** A question before something that cannot be undone, in the page itself. */
export function Confirm(props: { question: string; yes: string; no: string; onAnswer: (yes: boolean) => void }): ReactElement {
  return (
    <div role="alertdialog" aria-label={props.question} className={styles.confirm}>
      <span>{props.question}</span>
      <button type="button" className={clsx("button button--sm", styles.yes)} onClick={() => props.onAnswer(true)}>
        {props.yes}
      </button>
      <button type="button" className="button button--sm button--secondary" onClick={() => props.onAnswer(false)}>
        {props.no}
      </button>
    </div>
  );
}
