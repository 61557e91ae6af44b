import writeWorkbook from "write-excel-file/node";
import type { Table } from "./tables.ts";

/** Tables as the sheets of an Excel workbook (.xlsx). A text in a cell stays a text, whatever it begins with. */
export function workbookOf(sheets: Readonly<Record<string, Table>>): Promise<Uint8Array> {
  return writeWorkbook(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data, stickyRowsCount: 1 }))).toBuffer();
}
