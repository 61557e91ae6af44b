import { useColorMode } from "@docusaurus/theme-common";
import { type ReactElement, useEffect, useRef } from "react";
import { useMessages } from "../messages/use-locale.ts";
import { Documents } from "./documents.ts";
import styles from "./editor.module.css";
import type { KeptScripts } from "./kept-scripts.ts";
import { monaco } from "./monaco.ts";

/** An editor for the scripts, which shows a host's. */
export default function ScriptEditor({ scripts, host }: { scripts: KeptScripts; host: string }): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const opened = useRef<{ editor: monaco.editor.IStandaloneCodeEditor; documents: Documents }>(null);
  const { colorMode } = useColorMode();
  const { script, editorKeys } = useMessages();

  useEffect(() => {
    if (container.current === null) return;
    const created = monaco.editor.create(container.current, {
      model: null,
      automaticLayout: true,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      fontSize: 14,
      fontFamily: getComputedStyle(container.current).getPropertyValue("--ifm-font-family-monospace"),
      padding: { top: 12, bottom: 12 },
      wordWrap: "on",
      renderLineHighlight: "line",
      scrollbar: { alwaysConsumeMouseWheel: false },
      unicodeHighlight: { ambiguousCharacters: false },
    });
    const documents = new Documents(created, scripts);
    opened.current = { editor: created, documents };
    return () => {
      created.dispose();
      documents.dispose();
    };
  }, [scripts]);

  useEffect(() => {
    opened.current?.editor.updateOptions({ ariaLabel: `${script(host)}. ${editorKeys}` });
    opened.current?.documents.show(host);
  }, [host, script, editorKeys]);

  useEffect(() => monaco.editor.setTheme(colorMode), [colorMode]);

  return (
    <div className={styles.frame}>
      <div ref={container} className={styles.editor} />
      <small className={styles.keys} aria-hidden="true">
        {editorKeys}
      </small>
    </div>
  );
}
