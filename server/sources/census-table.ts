import { type AreaColumns, areaColumns, nomisColumns } from "./area-columns.ts";
import { columnKey, findColumn } from "./csv-columns.ts";
import { type CsvForm, tryCsvHead } from "./csv-head.ts";
import { findNomisExport } from "./nomis-export.ts";

/** How a file gives a table of the census: as bulk CSV of Nomis, as an export of a Nomis query, or re-keyed by someone else. */
export interface CensusTable {
  readonly form: CsvForm;
  /** In the file's order, each beginning with the table's topic as in `Age: Total`. */
  readonly columns: readonly string[];
  /** Null where the file has no column of codes. */
  readonly area: AreaColumns | null;
  /** Column of the row's year, null where the file has none. */
  readonly date: number | null;
  /** The year that the preamble gives, null where there is none. */
  readonly year: number | null;
  /** Whether codes are called as Nomis calls them, so that the file is as published. */
  readonly isNomis: boolean;
}

/** The table of a topic that the head of a file shows, e.g. `Age`; null when it is no CSV. Whether the columns are the topic's is for the caller. */
export function findCensusTable(head: Uint8Array, topic: string): CensusTable | null {
  const preambled = findNomisExport(head);
  if (preambled) {
    const isTopic = new RegExp(`\\b${topic}\\b`, "i").test(preambled.title);
    const { columns } = preambled.head;
    return {
      form: preambled.form,
      columns: isTopic ? columns.map((column) => withTopic(column, topic)) : columns,
      area: nomisColumns(columns),
      date: null,
      year: preambled.year,
      isNomis: true,
    };
  }
  const plain = tryCsvHead(head);
  if (!plain) return null;
  const { columns } = plain;
  const nomis = nomisColumns(columns);
  const date = findColumn(columns, "date");
  const area = nomis ?? areaColumns(columns);
  return { form: {}, columns, area, date, year: null, isNomis: nomis !== null };
}

/** The year that a row is of; null where the file does not say. */
export function yearOfRow({ date, year }: CensusTable, fields: readonly string[]): number | null {
  return date === null ? year : Number(fields[date]);
}

/** Query exports leave the topic out of the column names, since the preamble gives it. */
function withTopic(column: string, topic: string): string {
  const key = columnKey(column);
  const isArea = key === "area" || key === "mnemonic" || key.startsWith(`${topic.toLowerCase()}: `);
  return isArea ? column : `${topic}: ${column}`;
}
