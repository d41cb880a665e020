import { parse } from "csv-parse/sync";
import { collapseName, columnKey } from "./csv-columns.ts";
import { HEAD_BYTES } from "./limits.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import type { TextEncoding } from "./text-encoding.ts";
import { readTextHead } from "./text-head.ts";

/** How a source is known to write its tables, where that is not plain CSV in UTF-8. */
export interface CsvForm {
  /** A comma unless said. */
  readonly separator?: Separator;
  /** UTF-8 unless said. */
  readonly encoding?: TextEncoding;
  /** The line that the header is on, counted from 1; lines before it are no part of the table. */
  readonly headerLine?: number;
  /** Lines of a single field are the publisher's notes under the table. */
  readonly notes?: boolean;
}

export type Separator = "," | ";" | "\t";

/** What the header line of a CSV file says. */
export interface CsvHead {
  /** Column names in order, trimmed, white space inside collapsed; a blank one is `""`. */
  readonly columns: readonly string[];
  readonly separator: Separator;
  /** Whether the file begins with a UTF-8 byte-order mark. */
  readonly bom: boolean;
  readonly newline: "\r\n" | "\n" | "\r";
}

/**
 * Reads the header line from the first bytes of a CSV file.
 *
 * Throws `RefusedInput` on what is no text in the form's encoding (see `readTextHead`), another separator, a repeated column,
 * or a header that does not end within the head.
 */
export function readCsvHead(head: Uint8Array, path: string, form: CsvForm = {}): CsvHead {
  const { separator = ",", encoding = "utf-8", headerLine = 1 } = form;
  const text = linesFrom(readTextHead(head, path, encoding), headerLine);
  const end = endOfHeader(text);
  if (end === null && head.length >= HEAD_BYTES) throw endless(path);
  const line = text.slice(0, end ?? text.length);
  const columns = splitHeader(line, separator, path).map(collapseName);
  checkSeparator(line, separator, path);
  if (columns.every((name) => name === "")) throw nameless(path);
  checkRepeats(columns, path);
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return { columns, separator, bom, newline: newlineAt(text, end) };
}

/** As `readCsvHead`, for telling what a file is: null where that would refuse it. */
export function tryCsvHead(head: Uint8Array, form?: CsvForm): CsvHead | null {
  if (form) return headOrNull(head, form);
  const known = PLAIN.get(head);
  if (known !== undefined) return known;
  const read = headOrNull(head, {});
  PLAIN.set(head, read);
  return read;
}

/** What plain heads were found to be: every source asks about the same one, and an archive has thousands of files. */
const PLAIN = new WeakMap<Uint8Array, CsvHead | null>();

function headOrNull(head: Uint8Array, form: CsvForm): CsvHead | null {
  try {
    return readCsvHead(head, "", form);
  } catch (error) {
    if (error instanceof RefusedInput) return null;
    throw error;
  }
}

/** The text from a line on, counted from 1. */
export function linesFrom(text: string, line: number): string {
  let start = 0;
  for (let before = 1; before < line; before++) {
    const end = /\r\n|\n|\r/.exec(text.slice(start));
    if (!end) return "";
    start += end.index + end[0].length;
  }
  return text.slice(start);
}

/** Position of the line end after the header, which may itself hold line ends inside quotes. */
function endOfHeader(text: string): number | null {
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === "\n" || character === "\r")) return i;
  }
  return null;
}

function newlineAt(text: string, end: number | null): CsvHead["newline"] {
  if (end === null || text[end] === "\n") return "\n";
  return text[end + 1] === "\n" ? "\r\n" : "\r";
}

function splitHeader(line: string, delimiter: Separator, path: string): string[] {
  try {
    return parse(line, { delimiter, relax_column_count: true, relax_quotes: true })[0] ?? [];
  } catch {
    throw new RefusedInput({
      code: "quote-open",
      file: path,
      line: 1,
      expected: "column names with every quote closed",
      arrived: quoted(line),
      remedy: "obtain the file again",
    });
  }
}

function checkSeparator(line: string, expected: Separator, path: string): void {
  const plain = line.replace(/"[^"]*"/g, "");
  const count = (separator: string) => plain.split(separator).length - 1;
  const other = SEPARATORS.find(([separator]) => count(separator) > count(expected));
  if (!other) return;
  throw new RefusedInput({
    code: "separator",
    file: path,
    line: 1,
    expected: `fields separated by ${NAME_OF.get(expected)}`,
    arrived: `${other[1]} in ${quoted(line)}`,
    remedy: `save the file with ${NAME_OF.get(expected)}`,
  });
}

const SEPARATORS = [
  [",", "commas"],
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "vertical bars"],
] as const;

const NAME_OF: ReadonlyMap<string, string> = new Map(SEPARATORS);

function checkRepeats(columns: readonly string[], path: string): void {
  const keys = columns.map(columnKey);
  const repeated = columns.find((name, i) => name !== "" && keys.indexOf(columnKey(name)) !== i);
  if (repeated === undefined) return;
  throw new RefusedInput({
    code: "duplicate-column",
    file: path,
    line: 1,
    expected: "every column name once",
    arrived: `${quoted(repeated)} twice`,
    remedy: "remove or rename one of them",
  });
}

function nameless(path: string): RefusedInput {
  return new RefusedInput({
    code: "no-header",
    file: path,
    line: 1,
    expected: "column names in the first line",
    arrived: "a blank line",
    remedy: "remove what stands before the table",
  });
}

function endless(path: string): RefusedInput {
  return new RefusedInput({
    code: "header-too-long",
    file: path,
    line: 1,
    expected: `a header line of less than ${HEAD_BYTES} bytes`,
    arrived: "no line end in that many",
    remedy: "obtain the file again",
  });
}
