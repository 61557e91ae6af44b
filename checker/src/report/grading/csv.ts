import { stringify } from "csv-stringify/sync";
import type { Table } from "./tables.ts";

/** A table as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOf(table: Table): string {
  return stringify(table, { escape_formulas: true, record_delimiter: "windows" });
}

/** As {@link csvOf}, with the mark by which Excel knows UTF-8. */
export function csvForPeople(table: Table): string {
  return `\ufeff${csvOf(table)}`;
}
