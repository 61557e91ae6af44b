import { lazy, type ReactElement, useEffect, useRef, useState } from "react";
import type { Exercise } from "../../../checker/src/exercise/exercise.ts";
import { bringIntoView } from "./bring-into-view.ts";
import styles from "./lab.module.css";
import { LoadedPart } from "./loaded-part.tsx";
import { useMessages } from "./messages/use-locale.ts";
import { TablesView } from "./tables/tables-view.tsx";
import { Tabs } from "./tabs.tsx";
import { TimelineView } from "./timeline/timeline-view.tsx";
import type { Lab } from "./use-lab.ts";
import { VerdictView } from "./verdict/verdict-view.tsx";

const TopologyView = lazy(() => import("./topology/topology-view.tsx"));

const views = ["verdict", "topology", "tables", "timeline"] as const;

/** What the last check found, from the verdict down to the packets. */
export function Results({ exercise, lab, texts }: { exercise: Exercise; lab: Lab; texts: Record<string, string> }): ReactElement {
  const messages = useMessages();
  const [view, setView] = useState<(typeof views)[number]>("verdict");
  const panel = useRef<HTMLDivElement>(null);
  // A new verdict is what its reader waits for: it is brought into view, where it is not there already.
  useEffect(() => {
    if (lab.checked === null) return;
    setView("verdict");
    bringIntoView(panel.current);
  }, [lab.checked]);
  if (lab.checked === null) return <p className={styles.noResults}>{messages.noResults}</p>;
  const { verdict, facts, texts: checkedTexts } = lab.checked;
  const isEarlier = Object.entries(texts).some(([host, text]) => checkedTexts[host] !== text);
  return (
    <div ref={panel} className={styles.found}>
      {isEarlier && <p className={styles.note}>{messages.earlierText}</p>}
      <Tabs label={messages.results} tabs={views.map((id) => ({ id, label: messages.tabs[id] }))} chosen={view} onChoose={setView}>
        {view === "verdict" && <VerdictView verdict={verdict} />}
        {view === "topology" && (
          <LoadedPart meanwhile={<p>{messages.loading}</p>}>
            <TopologyView exercise={exercise} facts={facts} verdict={verdict} />
          </LoadedPart>
        )}
        {view === "tables" && <TablesView facts={facts} />}
        {view === "timeline" && <TimelineView facts={facts} />}
      </Tabs>
    </div>
  );
}
