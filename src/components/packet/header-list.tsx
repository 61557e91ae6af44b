import type { ReactElement } from "react";
import { Prose } from "../prose.tsx";
import styles from "./header-list.module.css";
import type { Header } from "./headers.ts";

/** A frame's headers, to be read. */
export function HeaderList({ headers }: { headers: Header[] }): ReactElement {
  return (
    <dl className={styles.headers}>
      {headers.map(({ layer, fields }, depth) => (
        // The same layer may come twice: an IPv4 header in an IPv4 header.
        <div key={`${depth} ${layer}`}>
          <dt>{layer}</dt>
          <dd>
            {Object.entries(fields).map(([name, value]) => (
              <span key={name}>
                <small>{name}</small> <Prose text={value} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
