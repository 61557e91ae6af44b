import { expect, it } from "vitest";
import { lineReader } from "./line-reader.ts";

it("waits for the rest of a line, and of a character", () => {
  const lines: string[] = [];
  const read = lineReader((line) => lines.push(line));
  const bytes = new TextEncoder().encode("one\r\n二\n\nthr");
  for (const byte of bytes) read(Uint8Array.of(byte));
  expect(lines).toEqual(["one", "二", ""]);
  read(new TextEncoder().encode("ee\n"));
  expect(lines).toEqual(["one", "二", "", "three"]);
});
