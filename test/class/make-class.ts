// `npm run class -- <folder> <learners>`: makes a class to try grading on, with right, wrong, hostile, empty, misnamed and packed
// submissions of every exercise.
import { mkdir } from "node:fs/promises";
import { loadCorpus } from "../corpus.ts";
import { generateClass, writeClass } from "./generated-class.ts";

const [folder, learners] = process.argv.slice(2);
if (folder === undefined || !(Number(learners) > 0)) throw new Error("Say where, and how many learners: npm run class -- ../class 120");
const class_ = await generateClass(Number(learners), await loadCorpus());
// Made anew: nothing that is there already is written over.
await mkdir(folder);
await writeClass(folder, class_);
console.log(`${class_.length} learners are in ${folder}.`);
