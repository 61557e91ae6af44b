import { expect, it } from "vitest";
import { terminalOutput } from "./terminal-output.ts";

const id = "0123456789abcdef";

function read(chunks: Uint8Array[]): { output: string; answers: string[] } {
  const output: number[] = [];
  const answers: string[] = [];
  const receive = terminalOutput(
    id,
    (bytes) => output.push(...bytes),
    (answer) => answers.push(`${answer} after ${output.length}`),
  );
  for (const chunk of chunks) receive(chunk);
  return { output: new TextDecoder().decode(Uint8Array.from(output)), answers };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytewise = (text: string): Uint8Array[] => Array.from(encoded(text), (byte) => Uint8Array.of(byte));

const conversation = `网\0${id} taken\n络 \0\0${id} taken\n\0${id} ended 3\n`;

it.each([
  ["in one piece", [encoded(conversation)]],
  ["byte by byte", bytewise(conversation)],
])("takes answers out, wherever they stand in the output, %s", (_, chunks) => {
  expect(read(chunks)).toEqual({ output: "网络 \0", answers: ["taken after 3", "taken after 8", "ended 3 after 8"] });
});

it("hands on at once what cannot be an answer", () => {
  for (const text of ["$ ", "0", `${id} taken`, "\0\0x", `\0${id.slice(0, 8)}x`, "\0fedcba9876543210 ended 0\n"]) {
    expect(read([encoded(text)])).toEqual({ output: text, answers: [] });
  }
});
