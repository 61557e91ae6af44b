import { join } from "node:path";
import { exerciseId } from "../../exercise/exercise.ts";
import { learnerHosts } from "../../exercise/learner-hosts.ts";
import { readScript } from "../../lab/script-file.ts";
import { type Similarity, similarityOf, type Work } from "../../similarity/similarity.ts";
import { exerciseFolder } from "../catalogue.ts";
import { readSubmission } from "../read-submission.ts";
import type { ClassPlan } from "./class-plan.ts";
import type { Job } from "./job.ts";

/** Whose scripts are alike, exercise by exercise. What is no script is nobody's work. */
export async function similarityInClass({ exercises, learners }: ClassPlan): Promise<Similarity[]> {
  return Promise.all(
    exercises.map(async (exercise, index) => {
      const works = learners.flatMap(({ learner, planned }): Work[] => {
        const one = planned[index];
        return one?.kind === "job" ? [{ learner: learner.id, scripts: textsOf(one.job) }] : [];
      });
      const hosts = learnerHosts(exercise.topology);
      return similarityOf(works, { exercise: exerciseId(exercise), given: await givenTexts(exercise.slug, hosts) });
    }),
  );
}

function textsOf({ scripts }: Job): Record<string, string> {
  const texts = Object.entries(scripts).flatMap(([host, script]): [string, string][] => {
    const read = script.kind === "bytes" ? readScript(`${host}.sh`, script.bytes) : null;
    return read?.status === "read" ? [[host, read.script.text]] : [];
  });
  return Object.fromEntries(texts);
}

/** What everybody has before them. */
async function givenTexts(slug: string, hosts: string[]): Promise<string[]> {
  const folder = await exerciseFolder(slug);
  const given = await Promise.all(["start", "solution"].map((name) => readSubmission(join(folder, name), hosts)));
  return given.flatMap(({ scripts }) => Object.values(scripts).map(({ text }) => text));
}
