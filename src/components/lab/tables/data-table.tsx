import type { ReactElement } from "react";
import { sanitise } from "../../../../checker/src/report/sanitise.ts";
import styles from "./tables.module.css";

/** A table of the kernel's. Its names may be the learner's own choice: what could deceive is taken out. */
export function DataTable(props: {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  empty: string;
}): ReactElement {
  const { caption, columns, rows, empty } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A wide table scrolls, which a keyboard must reach.
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("\0")}>
              {row.map((cell, index) => (
                <td key={columns[index]}>{sanitise(cell, Number.POSITIVE_INFINITY)}</td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
