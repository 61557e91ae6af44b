import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { numberOf, orderText, withExercise } from "../../authoring/order.ts";
import { scaffold } from "../../authoring/scaffold.ts";
import { slugSchema } from "../../exercise/exercise.ts";
import { sources } from "../catalogue.ts";
import { openCheckout, orderFile, slugsOf } from "../checkout.ts";
import { CliError } from "../cli-error.ts";

/** `lab-check dev new <slug>`: an exercise that is complete in shape, and its place among the others. */
export async function devNewCommand(slug: string): Promise<void> {
  if (!slugSchema.safeParse(slug).success) throw badSlug(slug);
  const checkout = await openCheckout(sources);
  if (checkout.folders.includes(slug)) throw exists(slug);
  const rival = slugsOf(checkout).find((other) => other !== slug && numberOf(other) === numberOf(slug));
  if (rival !== undefined) throw numberTaken(slug, rival);
  await writeFiles(join(checkout.folder, slug), scaffold(slug));
  if (!checkout.order.includes(slug)) await writeFile(orderFile(checkout.folder), orderText(withExercise(checkout.order, slug)));
  process.stdout.write(madeText(slug));
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder);
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    if (path.endsWith(".sh")) await chmod(file, 0o755);
  }
}

const madeText = (slug: string): string => `exercises/${slug} is there, and has its place in exercises/order.json.

\`lab-check dev check ${slug}\` says what remains to be done: run it again
and again while you write. docs/guides/adding-exercises.md
says what each file is for.
`;

function badSlug(slug: string): CliError {
  return new CliError(
    "bad-slug",
    { en: `"${slug}" is no name for an exercise.`, "zh-Hans": `“${slug}” 不能作为练习的名称。` },
    {
      en: "Call it by two digits and lower-case words with hyphens between: 09-vxlan.",
      "zh-Hans": "请用两位数字加上用连字符隔开的小写单词，例如 09-vxlan。",
    },
  );
}

function exists(slug: string): CliError {
  return new CliError(
    "exercise-exists",
    { en: `exercises/${slug} is there already. Nothing was changed.`, "zh-Hans": `exercises/${slug} 已经存在。没有改动任何文件。` },
    {
      en: `"lab-check dev check ${slug}" says what remains to be done in it.`,
      "zh-Hans": `“lab-check dev check ${slug}” 会告诉你它还缺什么。`,
    },
  );
}

function numberTaken(slug: string, other: string): CliError {
  const number = numberOf(slug);
  return new CliError(
    "number-taken",
    { en: `${other} has the number ${number} already.`, "zh-Hans": `编号 ${number} 已经被 ${other} 占用。` },
    { en: "Take a number that is free; exercises are called by it.", "zh-Hans": "请换一个没有用过的编号：练习是按编号称呼的。" },
  );
}
