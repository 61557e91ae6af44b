import { useDoc } from "@docusaurus/plugin-content-docs/client";
import { translate } from "@docusaurus/Translate";
import clsx from "clsx";
import { type FormEvent, type ReactElement, type ReactNode, useId, useState } from "react";
import { predictionKey, readPrediction } from "../../progress/progress.ts";
import { Prose } from "../../prose.tsx";
import { useRenumber } from "../../seed/own-numbers.tsx";
import { useKept } from "../../store/browser-store.ts";
import { useFocus } from "../../use-focus.ts";
import styles from "./predict.module.css";

/** `answer` is one of the `options`. The children say why, and why the others tempt. */
type Props = { id: string; question: string; options: string[]; answer: string; children: ReactNode };

/** What the reader did on this visit last. Their place in the page is here then. */
type Act = "commit" | "forget";

/**
 * A question that the reader answers before the page does. The choice is kept in the browser as `podwire.predict.<page>.<id>`, the
 * option's number; until it is made, the explanation is nowhere in the page.
 */
export default function Predict({ id, question, options, answer, children }: Props): ReactElement {
  const { metadata } = useDoc();
  const renumber = useRenumber();
  const [stored, keep] = useKept(predictionKey(metadata.id, id));
  const [act, setAct] = useState<Act | null>(null);
  const kept = readPrediction(stored);
  // A lesson that has changed since may have fewer options.
  const prediction = kept !== null && kept < options.length ? kept : null;
  const commit = (option: number): void => {
    keep(`${option}`);
    setAct("commit");
  };
  const forget = (): void => {
    keep(null);
    setAct("forget");
  };
  const right = options.indexOf(answer);
  const own = { question: renumber(question), options: options.map(renumber) };
  return (
    <section id={id} className={styles.frame} data-predict={id}>
      <p className={styles.kicker}>{translate({ id: "lesson.predict", message: "Predict before you read on" })}</p>
      {prediction === null ? (
        <Choice {...own} forgotten={act === "forget"} onCommit={commit} />
      ) : (
        <Outcome {...own} {...{ prediction, right }} justMade={act === "commit"} onForget={forget}>
          {children}
        </Outcome>
      )}
    </section>
  );
}

type ChoiceProps = {
  question: string;
  options: string[];
  /** The choice before this was forgotten just now. */
  forgotten: boolean;
  onCommit(option: number): void;
};

function Choice({ question, options, forgotten, onCommit }: ChoiceProps): ReactElement {
  const fieldset = useFocus<HTMLFieldSetElement>(forgotten);
  const name = useId();
  const [chosen, choose] = useState<number | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen !== null) onCommit(chosen);
  };
  return (
    <form onSubmit={submit}>
      <fieldset ref={fieldset} tabIndex={-1} className={styles.choice}>
        <legend>
          <Prose text={question} />
        </legend>
        {options.map((option, index) => (
          <label key={option} className={styles.option}>
            <input type="radio" name={name} checked={chosen === index} onChange={() => choose(index)} />
            <span>
              <Prose text={option} />
            </span>
          </label>
        ))}
        <button type="submit" className="button button--primary button--sm" disabled={chosen === null}>
          {translate({ id: "lesson.predict.commit", message: "Commit to this" })}
        </button>
      </fieldset>
    </form>
  );
}

type OutcomeProps = {
  question: string;
  options: string[];
  prediction: number;
  right: number;
  /** On this visit. */
  justMade: boolean;
  onForget(): void;
  children: ReactNode;
};

function Outcome({ question, options, prediction, right, justMade, onForget, children }: OutcomeProps): ReactElement {
  const outcome = useFocus<HTMLParagraphElement>(justMade);
  const theAnswer = translate({ id: "lesson.predict.answer", message: "the answer" });
  const yours = translate({ id: "lesson.predict.yours", message: "your prediction" });
  return (
    <>
      <p className={styles.question}>
        <Prose text={question} />
      </p>
      <ul className={styles.options}>
        {options.map((option, index) => (
          <li key={option} className={clsx(index === right && styles.right, index === prediction && styles.yours)}>
            <Prose text={option} />
            {index === prediction && <small>{yours}</small>}
            {index === right && <small>{theAnswer}</small>}
          </li>
        ))}
      </ul>
      <p ref={outcome} tabIndex={-1} className={styles.outcome}>
        {prediction === right
          ? translate({ id: "lesson.predict.right", message: "As you predicted." })
          : translate({ id: "lesson.predict.wrong", message: "Not what you predicted: now it is worth reading closely." })}
      </p>
      <div>{children}</div>
      <button type="button" className={styles.forget} onClick={onForget}>
        {translate({ id: "lesson.predict.forget", message: "Forget my prediction" })}
      </button>
    </>
  );
}
