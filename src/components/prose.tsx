import { Fragment, type ReactElement } from "react";
import { sanitise } from "../../checker/src/report/sanitise.ts";

/**
 * A sentence of the checker's or of a lesson's: what stands between backticks is code. It may quote a name that a learner's script chose,
 * so what could deceive a reader is taken out.
 */
export function Prose({ text }: { text: string }): ReactElement {
  const parts = sanitise(text, Number.POSITIVE_INFINITY).split("`");
  return (
    <>
      {parts.map((part, index) => {
        return index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <code key={index}>{part}</code>;
      })}
    </>
  );
}
