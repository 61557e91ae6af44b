/** What a component that shows something recorded is given: `name` by the lesson, `recordings` by src/remark/recordings.ts. */
export type Showing<Recordings> = { name: string; recordings: Recordings };

/** @throws Error where the lesson names what was never recorded */
export function recordingNamed<Recording>(kind: Record<string, Recording>, name: string): Recording {
  const recording = kind[name];
  if (recording === undefined)
    throw new Error(`Nothing is recorded as "${name}". Known: ${Object.keys(kind).join(", ")}. See npm run record.`);
  return recording;
}
