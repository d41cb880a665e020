import { type CsvError, parse } from "csv-parse/sync";
import { type CsvForm, type CsvHead, linesFrom, readCsvHead } from "./csv-head.ts";
import type { Input } from "./input.ts";
import { RefusedInput } from "./refused-input.ts";
import type { Table, TableRow } from "./table.ts";
import { type OpenTally, setRowAside } from "./tally.ts";
import { decodeText } from "./text-encoding.ts";

/** A CSV file that is small enough to be held. */
export interface CsvTable extends Table {
  readonly head: CsvHead;
}

/**
 * Reads a whole CSV file, counting its rows in `tally`; blank lines are no rows.
 *
 * Rows with another number of fields or a stray quote are set aside as `row-malformed`, the form's notes as `note`. Throws `RefusedInput` on what is no
 * CSV in the form's encoding and on a quote that never closes.
 */
export async function readCsvTable(
  input: Input,
  tally: OpenTally,
  form: CsvForm = {},
): Promise<CsvTable> {
  const { separator = ",", encoding = "utf-8", headerLine = 1 } = form;
  const head = readCsvHead(await input.head(), input.path, form);
  const text = linesFrom(decodeText(await input.bytes(), input.path, encoding), headerLine);
  const rows: TableRow[] = [];
  const lineOf = (lines: number) => lines + headerLine - 1;
  const setAside = (line: number, fields: readonly string[]) => {
    tally.read++;
    const isNote = form.notes === true && fields.length === 1;
    setRowAside(tally, isNote ? "note" : "row-malformed", line);
  };
  parse(text, {
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    from: 2,
    on_record: (fields: string[], { lines }) => {
      if (fields.length !== head.columns.length) setAside(lineOf(lines), fields);
      else {
        tally.read++;
        rows.push({ line: lineOf(lines), fields: fields.map((field) => field.trim()) });
      }
      return null;
    },
    on_skip: (error) => {
      const line = lineOf(linesUntil(error));
      if (error?.code === "CSV_QUOTE_NOT_CLOSED") throw openQuote(input.path, line);
      setAside(line, []);
      return undefined;
    },
  });
  return { head, columns: head.columns, rows };
}

function linesUntil(error: CsvError | undefined): number {
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
