/** One thing that lies in a folder or in an archive, wherever that is. Nothing of it is read before {@link Entry.read}. */
export type Entry = {
  /** The way to it, from where the reading began; never empty, and no step is "..". */
  path: readonly string[];
  kind: "file" | "folder" | "link" | "special";
  /** When it was last changed, as the folder or archive has it. */
  modifiedAt: Date;
  /** The first bytes of a file, up to a limit. @throws IntakeError */
  read: (limitBytes: number) => Promise<Uint8Array>;
};
