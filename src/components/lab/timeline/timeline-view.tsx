import clsx from "clsx";
import { type ReactElement, useMemo, useState } from "react";
import { describeFrame } from "../../../../checker/src/checks/frame-text.ts";
import type { Facts, StageFacts } from "../../../../checker/src/facts/facts.ts";
import type { Passage } from "../../../../checker/src/timeline/timeline.ts";
import { Prose } from "../../prose.tsx";
import { useLocale, useMessages } from "../messages/use-locale.ts";
import { FrameDetails } from "./frame-details.tsx";
import { kindOf, stageTimeline } from "./frames.ts";
import styles from "./timeline.module.css";

/** What crossed the wires, in order: a lane for each device that was captured on. */
export function TimelineView({ facts }: { facts: Facts }): ReactElement {
  const { timeline } = useMessages();
  const stages = Object.entries(facts.stages).filter(([, stage]) => Object.keys(stage.captures).length > 0);
  return (
    <div className={styles.timeline}>
      {stages.length === 0 && <p>{timeline.noCaptures}</p>}
      {stages.map(([id, stage]) => (
        <StageLanes key={id} id={id} stage={stage} facts={facts} />
      ))}
    </div>
  );
}

function StageLanes({ id, stage, facts }: { id: string; stage: StageFacts; facts: Facts }): ReactElement {
  const { timeline } = useMessages();
  const { lanes, passages, more } = useMemo(() => stageTimeline(stage, facts), [stage, facts]);
  const [chosen, choose] = useState<Passage | null>(null);
  const toggle = (passage: Passage): void => choose(passage === chosen ? null : passage);
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
            {passages.map((passage) => (
              <tr key={`${passage.afterUs} ${passage.seenAt.join(" ")}`}>
                <td className={styles.time}>{(passage.afterUs / 1000).toFixed(2)}</td>
                {lanes.map((lane) => (
                  <td key={lane} className={styles.lane}>
                    {lane === passage.seenAt[0] ? (
                      <FrameButton passage={passage} facts={facts} chosen={passage === chosen} onToggle={() => toggle(passage)} />
                    ) : (
                      <Arrival lane={lane} lanes={lanes} passage={passage} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {passages.length === 0 && <p>{timeline.noFrames}</p>}
      {more > 0 && <p>{timeline.more(more)}</p>}
      <div aria-live="polite">{chosen && <FrameDetails frame={chosen.frame} facts={facts} />}</div>
    </section>
  );
}

/** A frame on the device that sent it. */
function FrameButton(props: { passage: Passage; facts: Facts; chosen: boolean; onToggle: () => void }): ReactElement {
  const { passage, facts, chosen, onToggle } = props;
  const locale = useLocale();
  return (
    <button
      type="button"
      aria-pressed={chosen}
      className={clsx(styles.frame, styles[kindOf(passage.frame)], chosen && styles.chosen)}
      onClick={onToggle}
    >
      <Prose text={describeFrame(passage.frame, facts)[locale]} />
    </button>
  );
}

/** An arrow where the frame arrived, from the side of the device that sent it. */
function Arrival({ lane, lanes, passage }: { lane: string; lanes: string[]; passage: Passage }): ReactElement | null {
  const { timeline } = useMessages();
  const [sender = "", ...receivers] = passage.seenAt;
  if (!receivers.includes(lane)) return null;
  const fromLeft = lanes.indexOf(sender) < lanes.indexOf(lane);
  return (
    <span
      role="img"
      aria-label={timeline.arrives(lane)}
      className={clsx(styles.arrival, fromLeft ? styles.fromLeft : styles.fromRight, styles[kindOf(passage.frame)])}
    />
  );
}
