/** A table that is small enough to be held, from a CSV file or a sheet of a workbook. */
export interface Table {
  /** Column names in order, trimmed, white space inside collapsed; a blank one is `""`. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One row of a table: as many fields as it has columns, trimmed. */
export interface TableRow {
  /** Line of the file that the row ends on, or row of the sheet, counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}
