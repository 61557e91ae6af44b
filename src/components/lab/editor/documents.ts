import { listen } from "../../store/browser-store.ts";
import type { KeptScripts } from "./kept-scripts.ts";
import { monaco } from "./monaco.ts";

type OpenDocument = { model: monaco.editor.ITextModel; viewState: monaco.editor.ICodeEditorViewState | null };

/**
 * The scripts in an editor, one at a time: each has its undo history and its caret again when it comes back. What is typed is kept at
 * once, and what changes elsewhere is taken over.
 */
export class Documents {
  readonly #editor: monaco.editor.ICodeEditor;
  readonly #scripts: KeptScripts;
  readonly #documents: Map<string, OpenDocument>;
  readonly #stopListening: () => void;
  #shown: OpenDocument | undefined;

  constructor(editor: monaco.editor.ICodeEditor, scripts: KeptScripts) {
    this.#editor = editor;
    this.#scripts = scripts;
    this.#documents = new Map(Object.entries(scripts.read()).map(([host, text]) => [host, this.#open(host, text)]));
    this.#stopListening = listen(scripts.prefix, () => this.#takeOver());
  }

  show(host: string): void {
    if (this.#shown !== undefined) this.#shown.viewState = this.#editor.saveViewState();
    this.#shown = this.#documents.get(host);
    this.#editor.setModel(this.#shown?.model ?? null);
    this.#editor.restoreViewState(this.#shown?.viewState ?? null);
  }

  dispose(): void {
    this.#stopListening();
    for (const { model } of this.#documents.values()) model.dispose();
  }

  #open(host: string, text: string): OpenDocument {
    const model = monaco.editor.createModel(text, "shell");
    model.onDidChangeContent(({ isFlush }) => {
      // A flush is a text that was taken over: nobody typed it.
      if (!isFlush) this.#scripts.change(host, model.getValue());
    });
    return { model, viewState: null };
  }

  /** Compares with what is kept at this moment: React's last text may be older than the last key. */
  #takeOver(): void {
    for (const [host, text] of Object.entries(this.#scripts.read())) {
      const model = this.#documents.get(host)?.model;
      if (model?.getValue() !== text) model?.setValue(text);
    }
  }
}
