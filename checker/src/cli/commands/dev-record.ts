import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "../../exercise/localized.ts";
import { recordScene, type Scene, type SceneRecordings } from "../../lab/record-scene.ts";
import { openFirst } from "../../machine/auto.ts";
import type { Recordings } from "../../recording/recordings.ts";
import { sources } from "../catalogue.ts";
import { openCheckout } from "../checkout.ts";
import { CliError } from "../cli-error.ts";
import { namesIn } from "../names-in.ts";
import { note } from "../note.ts";
import { readLesson } from "../read-lesson.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { vmMachineWithProgress } from "../vm-machine.ts";

/** `lab-check dev record <folder> [lesson…]`: plays each lesson's scenes and writes what they showed beside them. */
export async function devRecordCommand(folder: string, lessons: string[], { locale }: { locale: Locale }): Promise<void> {
  const checkout = await openCheckout(sources);
  const machine = vmMachineWithProgress(locale);
  await untilInterrupted(async (signal) => {
    for (const source of await lessonSources(folder, lessons)) {
      const { scenes, madeFrom } = await readLesson(source, checkout);
      const played: SceneRecordings[] = [];
      for (const scene of scenes) played.push(await play(scene));
      const file = source.replace(/\.ts$/, ".json");
      await writeFile(file, `${JSON.stringify(together(madeFrom, played), null, 1)}\n`);
      note({ en: `Recorded ${file}.`, "zh-Hans": `已录制 ${file}。` }, locale);
    }
    async function play(scene: Scene): Promise<SceneRecordings> {
      const opened = await openFirst([async () => machine], scene.exercise.needs, () => undefined, signal);
      await using lab = opened.lab;
      return await recordScene(lab, scene);
    }
  });
}

async function lessonSources(folder: string, lessons: string[]): Promise<string[]> {
  const known = (await namesIn(folder)).filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -".ts".length));
  const stranger = lessons.find((slug) => !known.includes(slug));
  if (known.length === 0) throw noScenes(folder);
  if (stranger !== undefined) throw unknownLesson(stranger, known);
  return (lessons.length === 0 ? known : lessons).toSorted().map((slug) => join(folder, `${slug}.ts`));
}

function noScenes(folder: string): CliError {
  return new CliError(
    "unknown-lesson",
    { en: `${folder} holds no lesson's scenes.`, "zh-Hans": `${folder} 里没有任何课程的场景。` },
    { en: "Name the folder of recordings: docs/lessons/recordings.", "zh-Hans": "请指定录制内容的文件夹：docs/lessons/recordings。" },
  );
}

function unknownLesson(slug: string, known: string[]): CliError {
  const names = known.toSorted().join(", ");
  return new CliError(
    "unknown-lesson",
    { en: `No scenes are there for a lesson "${slug}".`, "zh-Hans": `没有课程 “${slug}” 的场景。` },
    { en: `There are some for: ${names}.`, "zh-Hans": `已有场景的课程：${names}。` },
  );
}

function together(madeFrom: string, played: SceneRecordings[]): Recordings {
  return {
    madeFrom,
    commands: united(played.map(({ commands }) => commands)),
    captures: united(played.map(({ captures }) => captures)),
    pictures: united(played.map(({ pictures }) => pictures)),
  };
}

function united<Value>(records: Record<string, Value>[]): Record<string, Value> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}
