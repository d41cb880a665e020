import { rm } from "node:fs/promises";
import { monthIndex } from "../../geo/domain/period.ts";
import type { Input } from "../sources/input.ts";
import type { Skipped } from "../sources/police-api.ts";
import { readPoliceFileName } from "../sources/police-file-name.ts";
import type { PoliceKind } from "../sources/police-kinds.ts";
import { RefusedInput } from "../sources/refused-input.ts";
import { type Database, DatabaseError } from "./database.ts";
import { ABSENT, type ColumnNames, EVENT_SQL, type FileFacts } from "./event-sql.ts";
import type { RowTally } from "./row-tally.ts";
import { refuseWhenTooMuchIsSetAside } from "./set-aside-limit.ts";
import { type Spooled, spool } from "./spool.ts";
import type { RowReader } from "./uneven-rows.ts";

/**
 * Reads one police file into the staging table of its kind.
 *
 * What an archive holds beside answers of the API is told to `skipped`. Refuses a file that lacks a column, cannot be decoded, or has more than the allowed share of rows set aside.
 */
export async function readEvents(
  database: Database,
  input: Input,
  kind: PoliceKind,
  numbers: { readonly file: number; readonly edition: number },
  spoolFolder: string,
  skipped: Skipped = () => undefined,
): Promise<RowTally> {
  const name = readPoliceFileName(input.path);
  if (kind.event === "stop" && name.force === null) throw namelessForce(input.path);
  const spooled = await spool(input, kind, spoolFolder, numbers.file, skipped);
  try {
    const names = columnNames(spooled.columns, kind, input.path);
    const file = {
      id: numbers.file,
      edition: numbers.edition,
      month: name.month === null ? null : monthIndex(name.month),
      force: name.force,
    };
    return await readRows(database, input.path, kind, { names, file, spooled });
  } finally {
    if (spooled.temporary) await rm(spooled.path, { force: true });
  }
}

/** The staging table that a kind's rows go to. */
function tableOf(kind: PoliceKind): keyof typeof EVENT_SQL {
  return kind.event ?? "result";
}

/** Maps the publisher's column names to the file's columns by position. */
function columnNames(columns: readonly string[], kind: PoliceKind, path: string): ColumnNames {
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
  return (name) => position.get(name.toLowerCase()) ?? ABSENT;
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

/** A row that does not fit the header, whether the reader or the statement found so. */
const MALFORMED = "row-malformed";

interface Reading {
  readonly names: ColumnNames;
  readonly file: FileFacts;
  readonly spooled: Spooled;
}

async function readRows(
  database: Database,
  path: string,
  kind: PoliceKind,
  reading: Reading,
): Promise<RowTally> {
  const table = tableOf(kind);
  const { names, file } = reading;
  const from = await decode(path, () => insertRows(database, path, table, reading));
  const { rows, setAside } = await stagedRows(database, table, file);
  const rejected = await rejectedLines(database, path);
  if (rejected.length > 0)
    setAside.set(MALFORMED, (setAside.get(MALFORMED) ?? 0) + rejected.length);
  const tally = { read: rows + rejected.length, setAside };
  await refuseWhenTooMuchIsSetAside(path, tally, { database, names, table, file, from, rejected });
  return tally;
}

/** Fills the staging table and returns the rows that it was filled from. */
async function insertRows(
  database: Database,
  path: string,
  table: keyof typeof EVENT_SQL,
  { names, file, spooled }: Reading,
): Promise<string> {
  const insertFrom = async (reader: RowReader): Promise<string> => {
    const rows = spooled.rowsSql(reader);
    await forgetRejected(database);
    await database.run(`INSERT INTO ${table} ${EVENT_SQL[table](names, file, rows)}`);
    return rows;
  };
  try {
    return await insertFrom("padded");
  } catch (error) {
    if (!(error instanceof DatabaseError) || !error.breakInQuotes) throw error;
    await forgetRejected(database);
    await database.run(`SELECT count(*) FROM ${spooled.rowsSql("strict")}`);
    await rejectedLines(database, path);
    return await insertFrom("serial");
  }
}

function forgetRejected(database: Database): Promise<void> {
  return database.run("DROP TABLE IF EXISTS reject_scans; DROP TABLE IF EXISTS reject_errors");
}

async function stagedRows(
  database: Database,
  table: string,
  { id }: FileFacts,
): Promise<{ rows: number; setAside: Map<string, number> }> {
  const counted = await database.rows(
    `SELECT reason, count(*)::INTEGER FROM ${table} WHERE file = ${id} GROUP BY reason ORDER BY reason`,
  );
  const setAside = new Map<string, number>();
  let rows = 0;
  for (const [reason, count] of counted) {
    rows += Number(count);
    if (typeof reason === "string") setAside.set(reason, Number(count));
  }
  return { rows, setAside };
}

/** Lines that the reader could not cut into columns, far too long ones among them; an open quote that swallows the rest refuses the file. */
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
    if (!(error instanceof DatabaseError) || error.system) throw error;
    throw new RefusedInput({
      code: "csv-unreadable",
      file: path,
      line: null,
      expected: "a readable CSV file",
      arrived: error.message.slice(0, 200),
    });
  }
}
