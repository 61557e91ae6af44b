import { outputLimitBytes } from "../plan/archive.ts";
import { type ArchiveFolder, lossyText } from "./archive-folder.ts";
import type { ScriptOutput, ScriptRun } from "./facts.ts";
import { FactsError } from "./facts-error.ts";

/** Parses `scripts/<host>`. @throws FactsError */
export function parseScriptRun(folder: ArchiveFolder): ScriptRun {
  return {
    end: parseEnd(folder.text("end").trim()),
    stdout: parseOutput(folder.bytes("stdout")),
    stderr: parseOutput(folder.bytes("stderr")),
  };
}

function parseEnd(text: string): ScriptRun["end"] {
  if (text === "deadline" || text === "output-limit") return { kind: text };
  const [, status] = /^exited (\d{1,3})$/.exec(text) ?? [];
  if (status !== undefined) return { kind: "exited", status: Number(status) };
  throw new FactsError("malformed-file", `A script's end is not known: ${text.slice(0, 80)}`);
}

function parseOutput(bytes: Uint8Array): ScriptOutput {
  return { text: lossyText(bytes), truncated: bytes.length >= outputLimitBytes };
}
