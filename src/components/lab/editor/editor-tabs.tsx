import { lazy, type ReactElement, Suspense, useState } from "react";
import { useMessages } from "../messages/use-locale.ts";
import { Tabs } from "../tabs.tsx";
import styles from "./editor.module.css";
import type { Scripts } from "./use-scripts.ts";

const ScriptEditor = lazy(() => import("./script-editor.tsx"));

/** The scripts to write, a tab for each host. */
export function EditorTabs({ scripts }: { scripts: Scripts }): ReactElement {
  const messages = useMessages();
  const hosts = Object.keys(scripts.texts);
  const [chosen, choose] = useState(hosts[0] ?? "");
  return (
    <Tabs label={messages.task} tabs={hosts.map((host) => ({ id: host, label: `${host}.sh` }))} chosen={chosen} onChoose={choose}>
      <Suspense fallback={<pre className={styles.editor}>{scripts.texts[chosen]}</pre>}>
        <ScriptEditor scripts={scripts.kept} host={chosen} />
      </Suspense>
    </Tabs>
  );
}
