import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Place } from "../../../../checker/src/exercise/address.ts";
import { sanitise } from "../../../../checker/src/report/sanitise.ts";
import { bringIntoView } from "../bring-into-view.ts";
import { useMessages } from "../messages/use-locale.ts";
import { Screen } from "./screen.tsx";
import styles from "./terminal.module.css";

/** `ended`: with this exit status. */
type Shell = { number: number; place: Place; ended: number | null; takesFocus: boolean };

/** A shell in a place of the lab that the scripts left, and the choice of another place. */
export default function TerminalView({ places }: { places: Place[] }): ReactElement {
  const { terminal: messages } = useMessages();
  const [shell, setShell] = useState<Shell>({ number: 0, place: places[0] ?? "", ended: null, takesFocus: true });
  const choice = useRef<HTMLSelectElement>(null);
  const section = useRef<HTMLElement>(null);
  // It is what its reader waits for.
  useEffect(() => {
    bringIntoView(section.current);
  }, []);
  const open = (place: Place, takesFocus: boolean): void =>
    setShell(({ number }) => ({ number: number + 1, place, ended: null, takesFocus }));
  return (
    <section ref={section} className={styles.terminal} aria-label={messages.title}>
      <div className={styles.bar}>
        <label>
          {messages.place} {/* Arrow keys go through the places, so the keyboard stays here. */}
          <select ref={choice} value={shell.place} onChange={(event) => open(event.target.value, false)}>
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
        place={shell.place}
        takesFocus={shell.takesFocus}
        onEnd={(ended) => setShell((before) => ({ ...before, ended }))}
        onLeave={() => choice.current?.focus()}
      />
      <div className={styles.ended}>
        <span role="status">{shell.ended === null ? "" : messages.ended(shell.ended)}</span>
        {shell.ended !== null && (
          <button type="button" className="button button--sm button--secondary" onClick={() => open(shell.place, true)}>
            {messages.again}
          </button>
        )}
      </div>
    </section>
  );
}
