import { Fragment, type ReactElement } from "react";
import type { Facts, Frame } from "../../../../checker/src/facts/facts.ts";
import { useLocale } from "../messages/use-locale.ts";
import { Prose } from "../prose.tsx";
import { headersOf } from "./headers.ts";
import styles from "./timeline.module.css";

/** A frame's headers, from the outside in. */
export function FrameDetails({ frame, facts }: { frame: Frame; facts: Facts }): ReactElement {
  const locale = useLocale();
  return (
    <dl className={styles.details} aria-live="polite">
      {headersOf(frame, facts, locale).map(({ layer, fields }, depth) => (
        // The same layer may come twice: an IPv4 header in an IPv4 header.
        <Fragment key={`${depth} ${layer}`}>
          <dt>{layer}</dt>
          <dd>
            {fields.map(([name, value]) => (
              <span key={name} className={styles.field}>
                <small>{name}</small> <Prose text={value} />
              </span>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
