import { translate } from "@docusaurus/Translate";
import type { ReactElement, ReactNode } from "react";
import { Prose } from "../../prose.tsx";
import { useRenumber } from "../../seed/own-numbers.tsx";
import styles from "./recall.module.css";

/** A question to answer from memory. The children are the answer, which the reader opens; the browser does it without our help. */
export default function Recall({ id, question, children }: { id: string; question: string; children: ReactNode }): ReactElement {
  const renumber = useRenumber();
  return (
    <details id={id} className={styles.frame}>
      <summary>
        <span>
          <Prose text={renumber(question)} />
        </span>
        <small>{translate({ id: "lesson.recall.show", message: "Answer it yourself, then look" })}</small>
      </summary>
      <div className={styles.answer}>{children}</div>
    </details>
  );
}
