import { type CsvError, parse } from "csv-parse/sync";
import { type CsvHead, readCsvHead } from "./csv-head.ts";
import type { Input } from "./input.ts";
import { RefusedInput } from "./refused-input.ts";
import { type OpenTally, setRowAside } from "./tally.ts";
import { decodeUtf8 } from "./utf8.ts";

/** One row of a table: as many fields as the header has, trimmed. */
export interface CsvRow {
  /** Line of the file that the row ends on, counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A CSV file that is small enough to be held. */
export interface CsvTable {
  readonly head: CsvHead;
  readonly rows: readonly CsvRow[];
}

/**
 * Reads a whole CSV file, counting its rows in `tally`; blank lines are no rows.
 *
 * Rows with another number of fields or a stray quote are set aside as `row-malformed`. Throws `RefusedInput` on what is no
 * CSV in UTF-8 and on a quote that never closes.
 */
export async function readCsvTable(input: Input, tally: OpenTally): Promise<CsvTable> {
  const head = readCsvHead(await input.head(), input.path);
  const text = decodeUtf8(await input.bytes(), input.path);
  const rows: CsvRow[] = [];
  const spoilt = (line: number) => {
    tally.read++;
    setRowAside(tally, "row-malformed", line);
  };
  parse(text, {
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    from: 2,
    on_record: (fields: string[], { lines }) => {
      if (fields.length !== head.columns.length) spoilt(lines);
      else {
        tally.read++;
        rows.push({ line: lines, fields: fields.map((field) => field.trim()) });
      }
      return null;
    },
    on_skip: (error) => {
      const line = lineOf(error);
      if (error?.code === "CSV_QUOTE_NOT_CLOSED") throw openQuote(input.path, line);
      spoilt(line);
      return undefined;
    },
  });
  return { head, rows };
}

function lineOf(error: CsvError | undefined): number {
  const lines: unknown = error?.["lines"];
  return typeof lines === "number" ? lines : 1;
}

function openQuote(path: string, line: number): RefusedInput {
  return new RefusedInput({
    code: "quote-open",
    file: path,
    line,
    expected: "every quoted field to be closed",
    arrived: "a quote that is opened and never closed",
    remedy: "obtain the file again",
  });
}
