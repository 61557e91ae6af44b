import type { ReactElement } from "react";
import { sanitise } from "../../../../checker/src/report/sanitise.ts";
import type { ScriptVerdict } from "../../../../checker/src/verdict/verdict.ts";
import type { LabMessages } from "../messages/messages.ts";
import { useMessages } from "../messages/use-locale.ts";
import styles from "./verdict.module.css";

/** What a script printed, made harmless. Open from the start where the script did not end well. */
export function ScriptOutput({ host, script }: { host: string; script: ScriptVerdict }): ReactElement {
  const messages = useMessages();
  const streams = (["stderr", "stdout"] as const).filter((stream) => script[stream].trim() !== "");
  return (
    <details className={styles.output} open={script.exit !== 0}>
      <summary>
        {messages.output(host)} ({endOf(script, messages)})
      </summary>
      {streams.length === 0 && <p>{messages.nothingPrinted}</p>}
      {streams.map((stream) => (
        <figure key={stream}>
          <figcaption>{stream}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: Long output scrolls, which a keyboard must reach. */}
          <pre tabIndex={0}>{sanitise(script[stream])}</pre>
        </figure>
      ))}
      {script.truncated && <p>{messages.outputCut}</p>}
    </details>
  );
}

function endOf({ exit, timedOut }: ScriptVerdict, { outputEnd }: LabMessages): string {
  if (timedOut) return outputEnd.timedOut;
  return exit === null ? outputEnd.stopped : outputEnd.exited(exit);
}
