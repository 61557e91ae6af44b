import Link from "@docusaurus/Link";
import { translate } from "@docusaurus/Translate";
import type { ReactElement } from "react";
import { useProgress } from "../progress/use-progress.ts";

/** The one thing to do next: the first lesson, or the first one that is not passed. */
export function NextStep(): ReactElement | null {
  const { lessons, progress } = useProgress();
  const next = lessons.find(({ slug }) => progress[slug]?.passedAt === null) ?? lessons[0];
  if (next === undefined) return null;
  const begun = Object.values(progress).some(({ passedAt, predictions }) => passedAt !== null || Object.keys(predictions).length > 0);
  return (
    <Link className="button button--primary button--lg" to={next.permalink}>
      {begun
        ? translate({ id: "home.goOn", message: "Go on: {title}" }, { title: next.title })
        : translate({ id: "home.start", message: "Start with the first lesson" })}
    </Link>
  );
}
