import { type ReactElement, useState } from "react";
import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import { Confirm } from "../../confirm/confirm.tsx";
import { Prose } from "../../prose.tsx";
import { useFocus } from "../../use-focus.ts";
import { useLocale, useMessages } from "../messages/use-locale.ts";
import styles from "./help.module.css";
import { Solution } from "./solution.tsx";

/** Hints one after the other; the solution after a pass, or for who gives up. */
export function Help(props: { exercise: Exercise; solutions: Record<string, string>; passed: boolean }): ReactElement {
  const messages = useMessages();
  const [asked, setAsked] = useState(false);
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.help}>
      <Hints exercise={props.exercise} />
      {shown ? (
        <Solution scripts={props.solutions} />
      ) : (
        <button
          type="button"
          className="button button--sm button--secondary"
          onClick={() => (props.passed ? setShown(true) : setAsked(true))}
        >
          {props.passed ? messages.compare : messages.giveUp}
        </button>
      )}
      {asked && !shown && !props.passed && (
        <Confirm
          question={messages.giveUpQuestion}
          yes={messages.giveUpYes}
          no={messages.giveUpNo}
          onAnswer={(yes) => {
            setShown(yes);
            setAsked(false);
          }}
        />
      )}
    </div>
  );
}

function Hints({ exercise: { hints } }: { exercise: Exercise }): ReactElement {
  const messages = useMessages();
  const locale = useLocale();
  const [shown, setShown] = useState(0);
  return (
    <>
      {shown > 0 && (
        <ol className={styles.hints} aria-label={messages.hints}>
          {hints.slice(0, shown).map((hint) => (
            <Hint key={hint.en} text={hint[locale]} />
          ))}
        </ol>
      )}
      {shown < hints.length && (
        <button type="button" className="button button--sm button--secondary" onClick={() => setShown(shown + 1)}>
          {shown === 0 ? messages.firstHint : messages.nextHint(shown, hints.length)}
        </button>
      )}
    </>
  );
}

function Hint({ text }: { text: string }): ReactElement {
  return (
    <li ref={useFocus()} tabIndex={-1}>
      <Prose text={text} />
    </li>
  );
}
