import Link from "@docusaurus/Link";
import { translate } from "@docusaurus/Translate";
import clsx from "clsx";
import type { ReactElement } from "react";
import type { Lesson } from "../progress/lessons.ts";
import type { LessonProgress } from "../progress/progress.ts";
import { useProgress } from "../progress/use-progress.ts";
import styles from "./lesson-list.module.css";

/** Every lesson: what it is about, and how far the reader is. */
export function LessonList(): ReactElement {
  const { lessons, progress } = useProgress();
  return (
    <ol className={styles.lessons}>
      {lessons.map((lesson) => (
        <li key={lesson.slug}>
          <Link to={lesson.permalink} className={clsx(styles.lesson)} data-lesson={lesson.slug}>
            <span className={styles.number}>{Number.parseInt(lesson.slug, 10)}</span>
            <span className={styles.about}>
              <strong>{lesson.title}</strong>
              <span>{lesson.description}</span>
              <State lesson={lesson} progress={progress[lesson.slug]} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function State({ lesson, progress }: { lesson: Lesson; progress: LessonProgress | undefined }): ReactElement | null {
  if (progress === undefined) return null;
  if (progress.passedAt !== null) {
    return <small className={styles.passed}>✓ {translate({ id: "progress.passed", message: "Passed" })}</small>;
  }
  const answered = Object.keys(progress.predictions).length;
  if (answered === 0) return null;
  return (
    <small>
      {translate(
        { id: "progress.predictions", message: "{answered} of {all} predictions made" },
        { answered: `${answered}`, all: `${lesson.predictions.length}` },
      )}
    </small>
  );
}
