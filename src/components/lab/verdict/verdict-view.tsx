import clsx from "clsx";
import type { ReactElement } from "react";
import type { Localized } from "../../../../checker/src/exercise/localized.ts";
import { toJson } from "../../../../checker/src/verdict/json.ts";
import type { CheckVerdict, Verdict } from "../../../../checker/src/verdict/verdict.ts";
import { Prose } from "../../prose.tsx";
import { saveText } from "../../save-text.ts";
import { useLocale, useMessages } from "../messages/use-locale.ts";
import { ScriptOutput } from "./script-output.tsx";
import { summaryOf } from "./summary.ts";
import styles from "./verdict.module.css";

const marks = { passed: "✓", failed: "✗", skipped: "–", errored: "!" } as const;

/** A verdict: how it ended, what to mend first, every check, and what the scripts printed. */
export function VerdictView({ verdict }: { verdict: Verdict }): ReactElement {
  const messages = useMessages();
  const locale = useLocale();
  const { status, checks, warnings, scripts } = verdict;
  const first = checks.find((check) => check.status === "failed");
  return (
    <div className={styles.verdict} data-verdict={status}>
      <div className={clsx(styles.headline, styles[status])}>
        <strong>{messages.verdict[status]}</strong>
        <span>{summaryOf(verdict, messages)}</span>
      </div>
      {status === "passed" && <p>{messages.praise}</p>}
      {status === "errored" && <p>{messages.ours}</p>}
      {first && <FirstFailure check={first} packets={verdict.diagnosis?.says ?? null} />}
      {warnings.length > 0 && (
        <ul className={styles.warnings} aria-label={messages.warnings}>
          {warnings.map((warning) => (
            <li key={warning.en}>
              <Prose text={warning[locale]} />
            </li>
          ))}
        </ul>
      )}
      <h4>{messages.allChecks}</h4>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
      {Object.entries(scripts).map(([host, script]) => (
        <ScriptOutput key={host} host={host} script={script} />
      ))}
      <button
        type="button"
        className="button button--sm button--secondary"
        onClick={() => saveText(`${verdict.exercise}.verdict.json`, `${JSON.stringify(toJson(verdict, locale), null, 2)}\n`)}
      >
        {messages.saveVerdict}
      </button>
    </div>
  );
}

/** `packets`: where those of a lost ping stop. */
function FirstFailure({ check, packets }: { check: CheckVerdict; packets: Localized | null }): ReactElement {
  const messages = useMessages();
  const locale = useLocale();
  return (
    <section className={styles.first} aria-label={messages.firstToFix} data-check={check.id}>
      <small>{messages.firstToFix}</small>
      <p className={styles.title}>
        <Prose text={check.title[locale]} />
      </p>
      <Findings check={check} packets={packets} />
    </section>
  );
}

function CheckRow({ check }: { check: CheckVerdict }): ReactElement {
  const messages = useMessages();
  const locale = useLocale();
  return (
    <li data-check={check.id} data-status={check.status}>
      <details>
        <summary className={styles[check.status]}>
          <span className={styles.mark} title={messages.status[check.status]} aria-hidden="true">
            {marks[check.status]}
          </span>
          <span className="visually-hidden">{messages.status[check.status]}</span>
          <span className={styles.checkTitle}>
            <Prose text={check.title[locale]} />
          </span>
          {check.points > 0 && <span className={styles.points}>{messages.points(check.points)}</span>}
        </summary>
        <Findings check={check} />
      </details>
    </li>
  );
}

function Findings({
  check: { expected, observed, hint },
  packets = null,
}: {
  check: CheckVerdict;
  packets?: Localized | null;
}): ReactElement {
  const messages = useMessages();
  return (
    <dl className={styles.findings}>
      <Finding label={messages.expected} text={expected} />
      <Finding label={messages.observed} text={observed} />
      <Finding label={messages.packets} text={packets} />
      <Finding label={messages.hint} text={hint} />
    </dl>
  );
}

function Finding({ label, text }: { label: string; text: Localized | null }): ReactElement | null {
  const locale = useLocale();
  if (text === null) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Prose text={text[locale]} />
      </dd>
    </>
  );
}
