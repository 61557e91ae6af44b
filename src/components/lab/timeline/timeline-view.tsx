import clsx from "clsx";
import { type ReactElement, useState } from "react";
import { describeFrame } from "../../../../checker/src/checks/frame-text.ts";
import type { Facts, StageFacts } from "../../../../checker/src/facts/facts.ts";
import { useLocale, useMessages } from "../messages/use-locale.ts";
import { Prose } from "../prose.tsx";
import { FrameDetails } from "./frame-details.tsx";
import { framesOf, kindOf, type SeenFrame } from "./frames.ts";
import styles from "./timeline.module.css";

/** What crossed the wires, in order: a lane for each device that was captured on. */
export function TimelineView({ facts }: { facts: Facts }): ReactElement {
  const { timeline } = useMessages();
  const stages = Object.entries(facts.stages).filter(([, stage]) => Object.keys(stage.captures).length > 0);
  return (
    <div className={styles.timeline}>
      {stages.length === 0 && <p>{timeline.noCaptures}</p>}
      {stages.map(([id, stage]) => (
        <StageTimeline key={id} id={id} stage={stage} facts={facts} />
      ))}
    </div>
  );
}

function StageTimeline({ id, stage, facts }: { id: string; stage: StageFacts; facts: Facts }): ReactElement {
  const { timeline } = useMessages();
  const locale = useLocale();
  const lanes = Object.keys(stage.captures);
  const { frames, more } = framesOf(stage);
  const [chosen, choose] = useState<SeenFrame | null>(null);
  return (
    <section>
      <h4>{timeline.stage(id)}</h4>
      <div className={styles.scroll}>
        <table className={styles.lanes}>
          <thead>
            <tr>
              <th scope="col">ms</th>
              {lanes.map((lane) => (
                <th key={lane} scope="col">
                  {lane}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {frames.map((seen) => (
              <tr key={seen.number}>
                <td className={styles.time}>{seen.atMs.toFixed(2)}</td>
                {lanes.map((lane) => (
                  <td key={lane} className={styles.lane}>
                    {lane === seen.device && (
                      <button
                        type="button"
                        aria-pressed={chosen === seen}
                        className={clsx(styles.frame, styles[kindOf(seen.frame)], chosen === seen && styles.chosen)}
                        onClick={() => choose(chosen === seen ? null : seen)}
                      >
                        <Prose text={describeFrame(seen.frame, facts)[locale]} />
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {frames.length === 0 && <p>{timeline.noFrames}</p>}
      {more > 0 && <p>{timeline.more(more)}</p>}
      {chosen && <FrameDetails seen={chosen} facts={facts} />}
    </section>
  );
}
