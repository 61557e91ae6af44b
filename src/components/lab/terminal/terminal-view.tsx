import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Place } from "../../../../checker/src/exercise/address.ts";
import { sanitise } from "../../../../checker/src/report/sanitise.ts";
import { useMessages } from "../messages/use-locale.ts";
import { Screen } from "./screen.tsx";
import styles from "./terminal.module.css";

/** A shell in a place of the lab that the scripts left, and the choice of another place. */
export default function TerminalView({ places }: { places: Place[] }): ReactElement {
  const { terminal: messages } = useMessages();
  const [place, setPlace] = useState(places[0] ?? "");
  const [shell, setShell] = useState<{ number: number; ended: number | null }>({ number: 0, ended: null });
  const choice = useRef<HTMLSelectElement>(null);
  const section = useRef<HTMLElement>(null);
  // It is what its reader waits for.
  useEffect(() => {
    section.current?.scrollIntoView({ behavior: "smooth", block: "nearest" });
  }, []);
  const openAnother = (): void => setShell(({ number }) => ({ number: number + 1, ended: null }));
  return (
    <section ref={section} className={styles.terminal} aria-label={messages.title}>
      <div className={styles.bar}>
        <label>
          {messages.place}{" "}
          <select
            ref={choice}
            value={place}
            onChange={(event) => {
              setPlace(event.target.value);
              openAnother();
            }}
          >
            {places.map((name) => (
              <option key={name} value={name}>
                {sanitise(name)}
              </option>
            ))}
          </select>
        </label>
        <small>{messages.wayOut}</small>
      </div>
      <Screen
        key={shell.number}
        place={place}
        onEnd={(ended) => setShell(({ number }) => ({ number, ended }))}
        onLeave={() => choice.current?.focus()}
      />
      {shell.ended !== null && (
        <p role="status" className={styles.ended}>
          {messages.ended(shell.ended)}{" "}
          <button type="button" className="button button--sm button--secondary" onClick={openAnother}>
            {messages.again}
          </button>
        </p>
      )}
    </section>
  );
}
