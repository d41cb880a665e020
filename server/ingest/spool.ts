import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readCsvHead } from "../sources/csv-head.ts";
import type { Input } from "../sources/input.ts";
import { type ApiIncident, apiIncidents, type Skipped } from "../sources/police-api.ts";
import { type PoliceKind, STREET_API } from "../sources/police-kinds.ts";
import { csvRowsSql, type RowReader } from "./uneven-rows.ts";

/** A police file as DuckDB can read it. */
export interface Spooled {
  readonly path: string;
  /** Column names as the publisher wrote them, in the file's order. */
  readonly columns: readonly string[];
  /** Its rows, as `csvRowsSql` has them. */
  rowsSql(reader: RowReader): string;
  /** Whether the file at `path` is ours to remove. */
  readonly temporary: boolean;
}

/**
 * Brings a police file to where DuckDB can read it: a loose plain file lies there already; an entry of an archive and a compressed
 * file are streamed into the staging folder, never beside their source, and answers of the API are written there as rows.
 * Compressed files are expanded here and not by DuckDB, which takes one that was cut off for a shorter one.
 */
export async function spool(
  input: Input,
  kind: PoliceKind,
  folder: string,
  fileId: number,
  skipped: Skipped,
): Promise<Spooled> {
  const path = join(folder, `rows-${fileId}.csv`);
  if (kind === STREET_API) {
    await pipeline(Readable.from(apiLines(input, skipped)), createWriteStream(path));
    return spooled(path, kind.columns, "\n", true);
  }
  const { columns, newline } = readCsvHead(await input.head(), input.path);
  if (input.file !== null && !input.gzip && !PATTERN.test(input.file)) {
    return spooled(input.file, columns, newline, false);
  }
  await pipeline(await input.open(), createWriteStream(path));
  return spooled(path, columns, newline, true);
}

/** DuckDB would take such a path for a pattern and read other files too. */
const PATTERN = /[*?[\]{}]/;

function spooled(
  path: string,
  columns: readonly string[],
  newline: string,
  temporary: boolean,
): Spooled {
  return {
    path,
    columns,
    rowsSql: (reader) => csvRowsSql(path, columns, newline, reader),
    temporary,
  };
}

async function* apiLines(input: Input, skipped: Skipped): AsyncGenerator<string> {
  yield `${STREET_API.columns.join(",")}\n`;
  for await (const incident of apiIncidents(input, skipped))
    yield `${cells(incident).map(quoted).join(",")}\n`;
}

/** In the order of `STREET_API.columns`. */
function cells(incident: ApiIncident): string[] {
  const { id, month, reportedBy, longitude, latitude, crime, outcome } = incident;
  return [id, month, reportedBy, longitude, latitude, crime, outcome];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
