/** What comes after so many characters of a line is seldom read, and a line may be megabytes long. */
const usualLine = 400;
/** More combining marks than any script stacks on one letter would paint over the lines above and below. */
const mostMarks = 4;

const esc = String.raw`\u001b`;
/** String sequences (OSC, DCS, SOS, PM, APC) with their payload. One that is never ended would swallow all that follows: it ends with its line. */
const stringSequence = String.raw`(?:${esc}[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\n\u0007${esc}\u009c]*(?:\u0007|${esc}\\|\u009c)?`;
const controlSequence = String.raw`(?:${esc}\[|\u009b)[0-?]*[ -/]*[@-~]?`;
const shortSequence = `${esc}[ -/]*[0-~]?`;

const sequences = new RegExp(`${stringSequence}|${controlSequence}|${shortSequence}`, "gu");
const lineEnds = /\r+\n?|[\v\f\u0085\u2028\u2029]/gu;
const brokenCharacters = /\0|\p{Cs}/gu;
const otherControls = /(?![\n\t])\p{Cc}/gu;
/** Emoji's variation selectors and joiner: harmless, but of unforeseeable width. */
const emojiGlue = /[\u200d\ufe00-\ufe0f]/gu;
const invisibles = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const stackedMarks = new RegExp(String.raw`(\p{M}{${mostMarks}})\p{M}+`, "gu");

/**
 * Makes text that a learner's script wrote safe to show: whatever would move the cursor, repaint, reorder, talk to the
 * terminal or to the CI that reads it is taken out, and what cannot be seen but could deceive becomes U+FFFD.
 * Kept are printable characters, tabs and new lines; an overwriting carriage return becomes a new line. Longer lines than
 * `longestLine` characters are cut, and say by how much.
 */
export function sanitise(text: string, longestLine = usualLine): string {
  const plain = text
    .replace(sequences, "")
    .replace(lineEnds, "\n")
    .replace(brokenCharacters, "\ufffd")
    .replace(otherControls, "")
    .replace(emojiGlue, "")
    .replace(invisibles, "\ufffd")
    .replace(stackedMarks, "$1");
  return disarmed(plain)
    .split("\n")
    .map((line) => cut(line, longestLine))
    .join("\n");
}

/** GitHub's runner obeys `##[command]` wherever it stands in a line (`::command::` only at its start, which our gutter takes). */
function disarmed(text: string): string {
  return text.replaceAll("##[", "## [");
}

function cut(line: string, longestLine: number): string {
  if (line.length <= longestLine) return line;
  const kept = line.slice(0, longestLine).replace(/\p{Cs}$/u, "");
  return `${kept} [+${line.length - kept.length}]`;
}
