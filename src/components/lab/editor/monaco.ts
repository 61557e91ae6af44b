// Monaco with what a shell script needs, served with the site. Its whole would be several times as large.
import * as monaco from "monaco-editor/editor/editor.api";
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/caretOperations/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codeEditor/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/multicursor/register";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/shell/register";

window.MonacoEnvironment = {
  getWorker: () => new Worker(new URL("monaco-editor/editor/editor.worker", import.meta.url), { name: "editor" }),
};

// On a Mac, Monaco wants the shift key with it too, which nobody is told.
monaco.editor.addKeybindingRule({ keybinding: monaco.KeyMod.WinCtrl | monaco.KeyCode.KeyM, command: "editor.action.toggleTabFocusMode" });

// Monaco's own, where a colour has too little contrast or the lab another background.
monaco.editor.defineTheme("light", {
  base: "vs",
  inherit: true,
  rules: [{ token: "attribute.name", foreground: "b00000" }],
  colors: { "editorLineNumber.dimmedForeground": "#237893" },
});
monaco.editor.defineTheme("dark", {
  base: "vs-dark",
  inherit: true,
  rules: [{ token: "comment", foreground: "7cab65" }],
  colors: {
    "editor.background": "#1a2026",
    "editorLineNumber.foreground": "#9aa0a6",
    "editorLineNumber.dimmedForeground": "#9aa0a6",
  },
});

export { monaco };
