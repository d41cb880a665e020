import { literal } from "./database.ts";

/** How many fields past the header's a row is read for; one that is longer still is set aside by the reader itself. */
const LOOKED_AT = 8;

/** No file holds this text: so that only a field that is not there is NULL, and a blank one is a text. */
const NO_TEXT = "\u0001";

/** What `csvRowsSql` says of a row beside its fields. */
export const ROW_FLAGS = ["uneven", "surplus"] as const;

/**
 * How a file is cut into rows: `padded` in parts, which cannot cope with a line break inside quotes; `serial` from end to end, which
 * copes, but takes a quote that never closes for a short row; `strict` only to find such a quote.
 */
export type RowReader = "padded" | "serial" | "strict";

const READER: Readonly<Record<RowReader, string>> = {
  padded: ", null_padding = true",
  serial: ", null_padding = true, parallel = false",
  strict: "",
};

/**
 * The rows of a CSV file as SQL: every named column as text, called c0, c1, ... and blank where the row ends before it.
 *
 * `uneven` says that a row has more or fewer fields than the header, `surplus` that something stands beyond the named columns.
 * Columns without a name at the header's end are what a spreadsheet leaves behind, and belong to no row.
 */
export function csvRowsSql(
  path: string,
  columns: readonly string[],
  newline: string,
  reader: RowReader,
): string {
  const named = columns.findLastIndex((name) => name !== "") + 1;
  const width = columns.length + LOOKED_AT;
  const fields = Array.from({ length: width }, (_, i) => `r${i}`);
  const ending = { "\r\n": "\\r\\n", "\n": "\\n", "\r": "\\r" }[newline] ?? "\\n";
  const rows = `read_csv(${literal(path)},
    columns = {${fields.map((name) => `'${name}': 'VARCHAR'`).join(", ")}}, auto_detect = false,
    header = true, delim = ',', quote = '"', escape = '"', new_line = '${ending}', compression = 'none',
    store_rejects = true, nullstr = ${literal(NO_TEXT)}${READER[reader]})`;
  const kept = fields.slice(0, named).map((name, i) => `coalesce(${name}, '') AS c${i}`);
  return `(SELECT ${kept.join(", ")},
    r${columns.length - 1} IS NULL OR r${columns.length} IS NOT NULL AS uneven,
    trim(concat(${fields.slice(named).join(", ")})) <> '' AS surplus FROM ${rows})`;
}

/**
 * Whether a row cannot be read by the header. `mark` is what the table of labels has for the kind's own column, and `unrecognised`
 * the label of the row that no table has, both NULL for none.
 *
 * Blanks too many or too few at the end do no harm. But a stray comma moves every later field by one and may push a blank over the
 * end, so a row of another length must show known labels where labels belong.
 */
export function isMalformed(mark: string, unrecognised: string): string {
  const slipped = `${mark} IS NULL OR (${unrecognised}) IS NOT NULL`;
  return `(uneven AND surplus) OR ((uneven OR surplus) AND (${slipped}))`;
}
