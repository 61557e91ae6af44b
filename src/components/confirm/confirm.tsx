import clsx from "clsx";
import { type ReactElement, useEffect, useRef } from "react";
import styles from "./confirm.module.css";

/**
 * A question before something that cannot be undone, in the page itself. The keyboard is at the answer that changes nothing, which Escape
 * gives too, and then again where it was.
 */
export function Confirm(props: { question: string; yes: string; no: string; onAnswer: (yes: boolean) => void }): ReactElement {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    no.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      role="alertdialog"
      aria-label={props.question}
      className={styles.confirm}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // What the question stands in may have its own use for the key.
        event.stopPropagation();
        props.onAnswer(false);
      }}
    >
      <span>{props.question}</span>
      <button type="button" className={clsx("button button--sm", styles.yes)} onClick={() => props.onAnswer(true)}>
        {props.yes}
      </button>
      <button ref={no} type="button" className="button button--sm button--secondary" onClick={() => props.onAnswer(false)}>
        {props.no}
      </button>
    </div>
  );
}
