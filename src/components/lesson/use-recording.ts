import { useMemo } from "react";
import { useRenumber } from "../seed/own-numbers.tsx";

/** What a component that shows something recorded is given: `name` by the lesson, `recordings` by src/remark/recordings.ts. */
export type Showing<Recordings> = { name: string; recordings: Recordings };

/**
 * The recording that a lesson names, with the reader's own numbers.
 * @throws Error where it names what was never recorded
 */
export function useRecording<Recording>(kind: Record<string, Recording>, name: string): Recording {
  const renumber = useRenumber();
  const recording = recordingNamed(kind, name);
  return useMemo(
    () => JSON.parse(JSON.stringify(recording), (_key, value: unknown) => (typeof value === "string" ? renumber(value) : value)),
    [recording, renumber],
  );
}

function recordingNamed<Recording>(kind: Record<string, Recording>, name: string): Recording {
  const recording = kind[name];
  if (recording === undefined)
    throw new Error(`Nothing is recorded as "${name}". Known: ${Object.keys(kind).join(", ")}. See npm run record.`);
  return recording;
}
