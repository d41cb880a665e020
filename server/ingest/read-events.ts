import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { EventKind } from "../../geo/domain/event.ts";
import { monthIndex } from "../../geo/domain/period.ts";
import { readCsvHead } from "../sources/csv-head.ts";
import type { Input } from "../sources/input.ts";
import { readPoliceFileName } from "../sources/police-file-name.ts";
import type { PoliceKind } from "../sources/police-kinds.ts";
import { RefusedInput } from "../sources/refused-input.ts";
import { type Database, literal } from "./database.ts";
import { EVENT_SQL, type FileFacts } from "./event-sql.ts";
import type { RowTally } from "./row-tally.ts";
import { refuseWhenTooMuchIsSetAside } from "./set-aside-limit.ts";

/**
 * Reads one police file into the staging table of its kind; a kind that is not used has its rows counted and set aside.
 *
 * Refuses a file that lacks a column, cannot be decoded, or has more than the allowed share of rows set aside.
 */
export async function readEvents(
  database: Database,
  input: Input,
  kind: PoliceKind,
  fileId: number,
  spoolFolder: string,
): Promise<RowTally> {
  const head = readCsvHead(await input.head(), input.path);
  const names = columnNames(head.columns, kind, input.path);
  const name = readPoliceFileName(input.path);
  const file = {
    id: fileId,
    month: name.month === null ? null : monthIndex(name.month),
    force: name.force,
  };
  if (kind.event === "stop" && name.force === null) throw namelessForce(input.path);
  const spooled = await spool(input, spoolFolder, fileId);
  try {
    const from = csvSql(spooled, head.columns.length, head.newline);
    return await readRows(database, input.path, kind, names, file, from);
  } finally {
    if (spooled.temporary) await rm(spooled.path, { force: true });
  }
}

/** Maps the publisher's column names to the file's columns by position. */
function columnNames(
  columns: readonly string[],
  kind: PoliceKind,
  path: string,
): (name: string) => string {
  const position = new Map(columns.map((name, i) => [name.toLowerCase(), `c${i}`]));
  const lacking = kind.columns.filter(
    (name) => !position.has(name.toLowerCase()) && !kind.optional.includes(name),
  );
  if (lacking.length > 0) {
    throw new RefusedInput({
      code: "columns-missing",
      file: path,
      line: 1,
      expected: `the columns of a ${kind.label} file, among them ${lacking.join(", ")}`,
      arrived: columns.join(", "),
    });
  }
  return (name) => position.get(name.toLowerCase()) ?? "NULL::VARCHAR";
}

function namelessForce(path: string): RefusedInput {
  return new RefusedInput({
    code: "force-unknown",
    file: path,
    line: null,
    expected:
      "a file name such as 2023-03-metropolitan-stop-and-search.csv, since the rows name no force",
    arrived: path.split("/").at(-1) ?? path,
  });
}

interface Spooled {
  readonly path: string;
  readonly gzip: boolean;
  readonly temporary: boolean;
}

/** A loose file is read where it lies; an entry of an archive is streamed into the staging folder first, never beside its source. */
async function spool(input: Input, folder: string, fileId: number): Promise<Spooled> {
  if (input.file !== null) return { path: input.file, gzip: input.gzip, temporary: false };
  const path = join(folder, `rows-${fileId}.csv`);
  await pipeline(await input.open(), createWriteStream(path));
  return { path, gzip: false, temporary: true };
}

function csvSql(file: Spooled, columnCount: number, newline: string): string {
  const columns = Array.from({ length: columnCount }, (_, i) => `'c${i}': 'VARCHAR'`);
  const ending = { "\r\n": "\\r\\n", "\n": "\\n", "\r": "\\r" }[newline] ?? "\\n";
  return `read_csv(${literal(file.path)}, columns = {${columns.join(", ")}}, auto_detect = false,
    header = true, delim = ',', quote = '"', escape = '"', new_line = '${ending}',
    compression = '${file.gzip ? "gzip" : "none"}', store_rejects = true)`;
}

async function readRows(
  database: Database,
  path: string,
  kind: PoliceKind,
  names: (name: string) => string,
  file: FileFacts,
  from: string,
): Promise<RowTally> {
  await database.run("DROP TABLE IF EXISTS reject_scans; DROP TABLE IF EXISTS reject_errors");
  const kept = await decode(path, () =>
    kind.event === null
      ? countRows(database, from)
      : stageRows(database, kind.event, names, file, from),
  );
  const rejected = await rejectedLines(database, path);
  const setAside = new Map(kept.setAside);
  if (rejected.length > 0) setAside.set("row-malformed", rejected.length);
  const read = kept.rows + rejected.length;
  if (kind.event !== null) {
    const where = { database, names, kind: kind.event, file, from, rejected };
    await refuseWhenTooMuchIsSetAside(path, { read, setAside }, where);
  }
  return { read, setAside };
}

interface Kept {
  readonly rows: number;
  readonly setAside: ReadonlyMap<string, number>;
}

async function stageRows(
  database: Database,
  kind: EventKind,
  names: (name: string) => string,
  file: FileFacts,
  from: string,
): Promise<Kept> {
  await database.run(`INSERT INTO ${kind} ${EVENT_SQL[kind](names, file, from)}`);
  const counted = await database.rows(
    `SELECT reason, count(*)::INTEGER FROM ${kind} WHERE file = ${file.id} GROUP BY reason ORDER BY reason`,
  );
  const setAside = new Map<string, number>();
  let rows = 0;
  for (const [reason, count] of counted) {
    rows += Number(count);
    if (typeof reason === "string") setAside.set(reason, Number(count));
  }
  return { rows, setAside };
}

async function countRows(database: Database, from: string): Promise<Kept> {
  const [[count = 0] = []] = await database.rows(`SELECT count(*)::INTEGER FROM ${from}`);
  return { rows: Number(count), setAside: new Map([["kind-not-used-yet", Number(count)]]) };
}

/** Lines that the reader could not cut into columns; an open quote that swallows the rest refuses the file. */
async function rejectedLines(database: Database, path: string): Promise<number[]> {
  const rows = await database.rows(
    "SELECT line::INTEGER, any_value(error_type::VARCHAR) FROM reject_errors GROUP BY line ORDER BY line",
  );
  const open = rows.find(([, type]) => type === "UNQUOTED VALUE");
  if (open) {
    throw new RefusedInput({
      code: "quote-open",
      file: path,
      line: Number(open[0]),
      expected: "every quoted field to be closed",
      arrived: "a quote that is opened and never closed",
    });
  }
  return rows.map(([line]) => Number(line));
}

async function decode<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const said = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new RefusedInput({
      code: "csv-unreadable",
      file: path,
      line: null,
      expected: "a readable CSV file",
      arrived: said.slice(0, 200),
    });
  }
}
