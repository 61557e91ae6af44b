import Link from "@docusaurus/Link";
import clsx from "clsx";
import { type ReactElement, useId, useState } from "react";
import { type Exercise, exerciseId } from "../../../checker/src/exercise/exercise.ts";
import { quote } from "../../../checker/src/plan/shell.ts";
import { Confirm } from "../confirm/confirm.tsx";
import { saveText } from "../save-text.ts";
import type { Scripts } from "./editor/use-scripts.ts";
import styles from "./lab.module.css";
import { useMessages } from "./messages/use-locale.ts";
import type { Lab } from "./use-lab.ts";

/** What can be done with the scripts. */
export function Toolbar(props: {
  exercise: Exercise;
  scripts: Scripts;
  lab: Lab;
  expanded: boolean;
  onExpand: (expanded: boolean) => void;
}): ReactElement {
  const { exercise, scripts, lab, expanded, onExpand } = props;
  const messages = useMessages();
  const [resetting, setResetting] = useState(false);
  const [downloaded, setDownloaded] = useState(false);
  const download = (): void => {
    for (const [host, text] of Object.entries(scripts.texts)) saveText(`${host}.sh`, text);
    setDownloaded(true);
  };
  return (
    <>
      <div className={styles.toolbar}>
        {lab.state.status === "running" ? (
          // The second click of a double one, on the button that runs, is no wish to stop.
          <button type="button" className="button button--secondary" onClick={({ detail }) => detail < 2 && lab.stop()}>
            {messages.stop}
          </button>
        ) : (
          <button type="button" className="button button--primary" onClick={() => lab.check(scripts.texts)}>
            {messages.runAndCheck}
          </button>
        )}
        <TerminalButton scripts={scripts} lab={lab} />
        <span className={styles.space} />
        <button type="button" className={styles.plain} onClick={download}>
          {messages.download}
        </button>
        <button type="button" className={styles.plain} onClick={() => setResetting(true)}>
          {messages.reset}
        </button>
        <button type="button" className={styles.plain} onClick={() => onExpand(!expanded)}>
          {expanded ? messages.shrink : messages.expand}
        </button>
      </div>
      {downloaded && <CommandLine command={commandFor(exercise, Object.keys(scripts.texts))} />}
      {resetting && (
        <Confirm
          question={messages.resetQuestion}
          yes={messages.resetYes}
          no={messages.cancel}
          onAnswer={(yes) => {
            if (yes) scripts.kept.reset();
            setResetting(false);
          }}
        />
      )}
    </>
  );
}

/** There is one virtual machine: while it checks, it has no terminal. */
function TerminalButton({ scripts, lab }: { scripts: Scripts; lab: Lab }): ReactElement {
  const messages = useMessages();
  const why = useId();
  const { status } = lab.state;
  const running = status === "running";
  return (
    <>
      {status === "explored" ? (
        <button type="button" className="button button--secondary" onClick={lab.stop}>
          {messages.closeTerminal}
        </button>
      ) : (
        // Not `disabled`, which would take the keyboard away from who pressed it.
        <button
          type="button"
          className={clsx("button button--secondary", running && "disabled")}
          aria-disabled={running}
          aria-describedby={why}
          onClick={() => running || lab.explore(scripts.texts)}
        >
          {messages.openTerminal}
        </button>
      )}
      {running && (
        <small id={why} className={styles.why}>
          {messages.noTerminalNow}
        </small>
      )}
    </>
  );
}

function CommandLine({ command }: { command: string }): ReactElement {
  const messages = useMessages();
  return (
    <p className={styles.note}>
      {messages.commandLine} <code>{command}</code> <Link to="/guides/learning/#command-line">{messages.commandLineGuide}</Link>
    </p>
  );
}

/** Several scripts are given as the folder that holds them. */
function commandFor(exercise: Exercise, hosts: string[]): string {
  const { seeding } = exercise;
  const script = `--script ${hosts.length === 1 ? `${hosts[0]}.sh` : "."}`;
  return `npx lab-check ${exerciseId(exercise)} ${script}${seeding === undefined ? "" : ` --seed ${quote(seeding.seed)}`}`;
}
