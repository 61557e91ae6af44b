import "@xterm/xterm/css/xterm.css";
import { useColorMode } from "@docusaurus/theme-common";
import { FitAddon } from "@xterm/addon-fit";
import { type ITheme, Terminal } from "@xterm/xterm";
import { type ReactElement, useEffect, useRef } from "react";
import type { Place } from "../../../../checker/src/exercise/address.ts";
import { sharedEngine } from "../engine/start-engine.ts";
import { useMessages } from "../messages/use-locale.ts";
import styles from "./terminal.module.css";

type Props = {
  place: Place;
  /** Whether the keyboard is in it from the start. */
  takesFocus: boolean;
  /** The shell ended by itself, with this exit status. */
  onEnd: (status: number) => void;
  /** The key that leads out of the terminal was pressed. */
  onLeave: () => void;
};

/** A terminal with one shell. For another shell, take another screen. */
export function Screen(props: Props): ReactElement {
  const { place } = props;
  const container = useRef<HTMLDivElement>(null);
  const terminal = useRef<Terminal>(null);
  const handlers = useRef(props);
  handlers.current = props;
  const { input, tooMuchOutput } = useMessages().terminal;
  const label = input(place);
  const { colorMode } = useColorMode();

  useEffect(() => {
    if (container.current === null) return;
    const created = openTerminal(container.current, label, tooMuchOutput);
    terminal.current = created;
    created.attachCustomKeyEventHandler((event) => {
      // It is the shell's alone: outside, it would leave the full screen.
      if (event.key === "Escape") event.stopPropagation();
      if (!isWayOut(event)) return true;
      event.preventDefault();
      if (event.type === "keydown") handlers.current.onLeave();
      return false;
    });
    const stopFitting = keepFitting(created, container.current);
    let shown = true;
    connect(created, place).then((status) => {
      if (shown && status !== null) handlers.current.onEnd(status);
    });
    if (handlers.current.takesFocus) created.focus();
    return () => {
      shown = false;
      stopFitting();
      created.dispose();
    };
  }, [place, label, tooMuchOutput]);

  useEffect(() => {
    if (terminal.current !== null) terminal.current.options.theme = themes[colorMode];
  }, [colorMode]);

  return <div ref={container} className={styles.screen} data-place={place} />;
}

/** By the code by which xterm.js itself knows Ctrl+M: `key` is another with CapsLock on, or where a keyboard's letters are not Latin. */
function isWayOut({ ctrlKey, keyCode }: KeyboardEvent): boolean {
  return ctrlKey && keyCode === 77;
}

const themes: Record<"light" | "dark", ITheme> = {
  light: { background: "#ffffff", foreground: "#1c1e21", cursor: "#1c1e21", selectionBackground: "#b4d5d0" },
  dark: { background: "#1a2026", foreground: "#e3e3e3", cursor: "#e3e3e3", selectionBackground: "#2e5c56" },
};

function openTerminal(container: HTMLElement, label: string, tooMuchOutput: string): Terminal {
  Terminal.strings.promptLabel = label;
  Terminal.strings.tooMuchOutput = tooMuchOutput;
  const terminal = new Terminal({
    fontFamily: getComputedStyle(container).getPropertyValue("--ifm-font-family-monospace"),
    fontSize: 13,
    // The light background is not what the colours of programs are made for.
    minimumContrastRatio: 4.5,
    screenReaderMode: true,
  });
  terminal.open(container);
  return terminal;
}

/** Lets the terminal have as many rows and columns as its container has room for, now and whenever that changes. */
function keepFitting(terminal: Terminal, container: HTMLElement): () => void {
  const fitting = new FitAddon();
  terminal.loadAddon(fitting);
  fitting.fit();
  const observer = new ResizeObserver(() => fitting.fit());
  observer.observe(container);
  return () => observer.disconnect();
}

/** Joins a terminal to a shell in the lab. @returns the shell's exit status, or null where it did not end by itself */
function connect(terminal: Terminal, place: Place): Promise<number | null> {
  const engine = sharedEngine();
  const encoder = new TextEncoder();
  terminal.onData((text) => engine.type(encoder.encode(text)));
  terminal.onResize(({ rows, cols }) => engine.resize({ rows, columns: cols }));
  return engine.openTerminal(place, { rows: terminal.rows, columns: terminal.cols }, (bytes) => terminal.write(bytes));
}
