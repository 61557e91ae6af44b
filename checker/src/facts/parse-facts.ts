import type { ObservationArchive } from "../plan/archive.ts";
import type { Observation } from "../plan/observation.ts";
import { ArchiveFolder } from "./archive-folder.ts";
import type { Facts } from "./facts.ts";
import { parsePlace } from "./place.ts";
import { parseScriptRun } from "./script-run.ts";
import { parseStage } from "./stage.ts";

/**
 * Parses an observation archive, once and completely.
 * @throws FactsError when the archive is not what the lab's programs write, which is never the learner's doing
 */
export function parseFacts(observation: Observation, archive: ObservationArchive): Facts {
  const root = new ArchiveFolder(archive);
  const places = observation.places.map((observed, index) => ({
    observed,
    index,
    facts: parsePlace(observed, root.folder(`places/${index}`)),
  }));
  const present = places.filter(({ facts }) => facts.status === "present");
  return {
    scripts: Object.fromEntries(observation.hosts.map((host) => [host, parseScriptRun(root.folder(`scripts/${host}`))])),
    places: Object.fromEntries(places.map(({ observed, facts }) => [observed.place, facts])),
    stages: Object.fromEntries(
      observation.stages.map((stage) => [stage.id, parseStage(stage, present, root.folder(`stages/${stage.id}`))]),
    ),
  };
}
