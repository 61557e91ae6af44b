import { ArchiveFolder } from "../../../facts/archive-folder.ts";
import type { ObservationArchive } from "../../../plan/archive.ts";
import { type Fingerprint, fingerprintOf } from "./canonical.ts";
import { type PlaceDump, readPlaceDump } from "./place-dump.ts";

/** Reads what the program of program.ts wrote. @throws Error where it is not that, which is never a script's doing */
export function readFingerprint(archive: ObservationArchive): Fingerprint {
  const root = new ArchiveFolder(archive);
  const dumps: PlaceDump[] = [];
  for (let number = 0; archive.has(`fingerprint/${number}/place`); number += 1)
    dumps.push(readPlaceDump(root.folder(`fingerprint/${number}`)));
  if (dumps.length === 0) throw new Error("The lab wrote no fingerprint.");
  return fingerprintOf(dumps);
}
