import { useColorMode } from "@docusaurus/theme-common";
import { type ReactElement, useEffect, useRef } from "react";
import { useMessages } from "../messages/use-locale.ts";
import styles from "./editor.module.css";
import { monaco } from "./monaco.ts";

/** An editor for one shell script. */
export default function ScriptEditor(props: { label: string; text: string; onChange: (text: string) => void }): ReactElement {
  const { label, text } = props;
  const container = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(null);
  const onChange = useRef(props.onChange);
  onChange.current = props.onChange;
  const { colorMode } = useColorMode();
  const { editorKeys } = useMessages();

  useEffect(() => {
    if (container.current === null) return;
    const created = monaco.editor.create(container.current, {
      language: "shell",
      ariaLabel: `${label}. ${editorKeys}`,
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
    editor.current = created;
    created.onDidChangeModelContent(() => onChange.current(created.getValue()));
    return () => created.dispose();
  }, [label, editorKeys]);

  useEffect(() => {
    if (editor.current !== null && editor.current.getValue() !== text) editor.current.setValue(text);
  }, [text]);

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
