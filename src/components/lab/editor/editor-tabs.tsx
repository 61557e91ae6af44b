import { lazy, type ReactElement, useState } from "react";
import { LoadedPart } from "../loaded-part.tsx";
import { useMessages } from "../messages/use-locale.ts";
import { Tabs } from "../tabs.tsx";
import styles from "./editor.module.css";
import { loadScriptEditor } from "./load-script-editor.ts";
import type { Scripts } from "./use-scripts.ts";

const ScriptEditor = lazy(loadScriptEditor);

/** The scripts to write, a tab for each host. */
export function EditorTabs({ scripts }: { scripts: Scripts }): ReactElement {
  const messages = useMessages();
  const hosts = Object.keys(scripts.texts);
  const [chosen, choose] = useState(hosts[0] ?? "");
  return (
    <Tabs label={messages.scripts} tabs={hosts.map((host) => ({ id: host, label: `${host}.sh` }))} chosen={chosen} onChoose={choose}>
      <LoadedPart meanwhile={<pre className={styles.editor}>{scripts.texts[chosen]}</pre>}>
        <ScriptEditor scripts={scripts.kept} host={chosen} />
      </LoadedPart>
    </Tabs>
  );
}
