import { translate } from "@docusaurus/Translate";
import CodeBlock from "@theme/CodeBlock";
import type { ReactElement } from "react";
import type { Recordings } from "../../../../checker/src/recording/recordings.ts";
import { type Showing, useRecording } from "../use-recording.ts";
import styles from "./recorded.module.css";

/** A command and what a real kernel's machine printed: `<Recorded name="ping" />`. */
export default function Recorded({ name, recordings }: Showing<Pick<Recordings, "commands">>): ReactElement {
  const { host, command, output } = useRecording(recordings.commands, name);
  return (
    <figure className={styles.frame} data-recorded={name}>
      <CodeBlock language="bash" title={translate({ id: "lesson.recorded.on", message: "on {host}, as root" }, { host })}>
        {command}
      </CodeBlock>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: A long line scrolls, which a keyboard must reach. */}
      <pre className={styles.output} tabIndex={0}>
        {output === "" ? <em>{translate({ id: "lesson.recorded.nothing", message: "It prints nothing." })}</em> : <samp>{output}</samp>}
      </pre>
    </figure>
  );
}
