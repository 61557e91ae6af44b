import Link from "@docusaurus/Link";
import { translate } from "@docusaurus/Translate";
import type { ReactElement } from "react";
import type { Lesson } from "../progress/lessons.ts";
import { count, type Progress } from "../progress/progress.ts";
import { useProgress } from "../progress/use-progress.ts";

/** The one thing to do next: the first lesson that is not passed, or, after all of them, the first once more. */
export function NextStep(): ReactElement | null {
  const { lessons, progress } = useProgress();
  const next = lessons.find(({ slug }) => progress[slug]?.passedAt === null);
  const target = next ?? lessons[0];
  if (target === undefined) return null;
  return (
    <Link className="button button--primary button--lg" to={target.permalink}>
      {invitation(next, progress)}
    </Link>
  );
}

function invitation(next: Lesson | undefined, progress: Progress): string {
  if (next === undefined) return translate({ id: "home.again", message: "You passed them all. Read the first once more" });
  const { passed, predictions } = count(progress);
  return passed + predictions > 0
    ? translate({ id: "home.goOn", message: "Go on: {title}" }, { title: next.title })
    : translate({ id: "home.start", message: "Start with the first lesson" });
}
