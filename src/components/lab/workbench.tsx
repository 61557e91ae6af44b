import clsx from "clsx";
import { lazy, type ReactElement, useEffect, useState } from "react";
import type { ExerciseData } from "../../plugins/exercises.ts";
import { useProgress } from "../progress/use-progress.ts";
import { Prose } from "../prose.tsx";
import { useLosing } from "../store/browser-store.ts";
import { announcementOf } from "./announcement.ts";
import { EditorTabs } from "./editor/editor-tabs.tsx";
import { useScripts } from "./editor/use-scripts.ts";
import { Help } from "./help/help.tsx";
import styles from "./lab.module.css";
import { LoadedPart } from "./loaded-part.tsx";
import { useLocale, useMessages } from "./messages/use-locale.ts";
import { Results } from "./results.tsx";
import { RunProgress } from "./run-progress.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useCovering } from "./use-covering.ts";
import { useLab } from "./use-lab.ts";

const TerminalView = lazy(() => import("./terminal/terminal-view.tsx"));

/** Everything of one exercise's lab: the task, the scripts, what the kernel says about them, and help. */
export default function Workbench({ exercise, starters, solutions }: ExerciseData): ReactElement {
  const locale = useLocale();
  const messages = useMessages();
  const scripts = useScripts(exercise, starters);
  const losing = useLosing();
  const lab = useLab(exercise);
  const { progress } = useProgress();
  const [expanded, setExpanded] = useState(false);
  useEffect(() => {
    const shrink = (event: KeyboardEvent): void => {
      if (event.key === "Escape") setExpanded(false);
    };
    addEventListener("keydown", shrink);
    return () => removeEventListener("keydown", shrink);
  }, []);
  return (
    <div ref={useCovering(expanded)} className={clsx(styles.workbench, expanded && styles.expanded)}>
      {/* Always there: a screen reader says what changes, and not what comes. */}
      <p role="status" className="visually-hidden">
        {announcementOf(lab.state, messages)}
      </p>
      <div className={styles.task}>
        <strong>{messages.task}</strong>
        <p>
          <Prose text={exercise.task[locale]} />
        </p>
      </div>
      <Toolbar exercise={exercise} scripts={scripts} lab={lab} expanded={expanded} onExpand={setExpanded} />
      {losing && (
        <p className={styles.note} role="alert">
          {messages.losing}
        </p>
      )}
      <RunProgress exercise={exercise} lab={lab} />
      <div className={styles.columns}>
        <div className={styles.editor}>
          <EditorTabs scripts={scripts} />
        </div>
        <div className={styles.results}>
          {lab.state.status === "explored" && (
            <LoadedPart meanwhile={<p className={styles.note}>{messages.loading}</p>}>
              <TerminalView places={lab.state.places} />
            </LoadedPart>
          )}
          <Results exercise={exercise} lab={lab} texts={scripts.texts} />
          <Help exercise={exercise} solutions={solutions} passed={progress[exercise.slug]?.passedAt != null} />
        </div>
      </div>
    </div>
  );
}
