/**
 * Takes the lab's own answers out of what a command at a terminal writes. An answer is NUL, the terminal's id, a space, words, LF.
 * What could be the beginning of one waits for more; all else is handed on at once.
 */
export function terminalOutput(
  id: string,
  onOutput: (bytes: Uint8Array) => void,
  onAnswer: (words: string) => void,
): (bytes: Uint8Array) => void {
  const mark = `\0${id} `;
  let rest = new Uint8Array();
  const handOn = (bytes: Uint8Array): void => {
    if (bytes.length > 0) onOutput(bytes);
  };
  return (bytes) => {
    rest = joined(rest, bytes);
    // One character for each byte.
    let text = new TextDecoder("latin1").decode(rest);
    for (let start = text.indexOf(mark); start >= 0; start = text.indexOf(mark)) {
      const end = text.indexOf("\n", start);
      if (end < 0) break;
      handOn(rest.slice(0, start));
      const words = text.slice(start + mark.length, end);
      rest = rest.slice(end + 1);
      text = text.slice(end + 1);
      onAnswer(words);
    }
    const kept = answerStart(text, mark);
    handOn(rest.slice(0, kept));
    rest = rest.slice(kept);
  };
}

/** Where the text begins an answer that it does not end; its length where it does not. */
function answerStart(text: string, mark: string): number {
  const start = text.lastIndexOf("\0");
  const tail = text.slice(start);
  return start >= 0 && (mark.startsWith(tail) || tail.startsWith(mark)) ? start : text.length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
