import { type DuckDBAppender, type DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";

/** A value that a row may hold when it comes back from the database. */
type Cell = string | number | boolean | bigint | null;

type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** An embedded analytical database: SQL in, rows out. */
export interface Database {
  run(sql: string): Promise<void>;
  /** Rows as arrays, in the order of the SELECT list. Wide integers are cast in SQL; a `bigint` reaching JS is a mistake there. */
  rows(sql: string): Promise<Cell[][]>;
  /** Writes the columns of a query of numbers into arrays, each as long as the query has rows; a null is an error. */
  fill(sql: string, columns: readonly NumberColumn[]): Promise<void>;
  /** Makes a table of those columns and fills it, row by row. */
  append(
    table: string,
    columns: Readonly<Record<string, keyof typeof APPEND>>,
    rows: Iterable<readonly (number | boolean)[]>,
  ): Promise<void>;
  close(): void;
}

/**
 * Opens an in-memory database that spills to `spillFolder`, reads no network and installs nothing.
 *
 * `memory` is its own limit, such as `700MB`; the process needs some on top. Time is UTC inside, whatever the host's zone.
 */
export async function openDatabase(options: {
  readonly memory: string;
  readonly threads: number;
  readonly spillFolder: string | null;
}): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: options.memory,
    threads: String(options.threads),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(options.spillFolder === null ? {} : { temp_directory: options.spillFolder }),
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    run: (sql) =>
      explained(async () => {
        await connection.run(sql);
      }),
    rows: (sql) =>
      explained(async () => {
        const reader = await connection.runAndReadAll(sql);
        return reader.getRowsJS().map((row) => row.map(toCell));
      }),
    fill: (sql, columns) =>
      explained(async () => {
        const result = await connection.stream(sql);
        let filled = 0;
        for await (const chunk of result) {
          columns.forEach((column, i) => {
            writeColumn(chunk, i, column, filled);
          });
          filled += chunk.rowCount;
        }
        if (columns.some(({ length }) => length !== filled)) {
          throw new RangeError(`${filled} rows came where ${columns[0]?.length} were expected`);
        }
      }),
    append: async (table, columns, rows) => {
      const definitions = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
      await connection.run(`CREATE TABLE ${table} (${definitions.join(", ")})`);
      const appender = await connection.createAppender(table);
      const writers = Object.values(columns).map((type) => APPEND[type]);
      for (const row of rows) {
        writers.forEach((write, i) => {
          write(appender, row[i] ?? 0);
        });
        appender.endRow();
      }
      appender.closeSync();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The database gave up: `system` says that memory or disk ran out or a file could not be read or written, not that the data are at fault. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly system: boolean;
  /** A CSV file was to be read in parts and has a line break inside quotes. */
  readonly breakInQuotes: boolean;

  constructor(said: string) {
    super(said.split("\n")[0]);
    this.system = SYSTEM.test(said);
    this.breakInQuotes = said.includes("quoted new lines");
  }
}

const SYSTEM = /^(IO|Out of Memory|Fatal|Internal) Error/;

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new DatabaseError(error instanceof Error ? error.message : String(error));
  }
}

const APPEND = {
  UINTEGER: (to: DuckDBAppender, value: number | boolean) => to.appendUInteger(Number(value)),
  USMALLINT: (to: DuckDBAppender, value: number | boolean) => to.appendUSmallInt(Number(value)),
  BOOLEAN: (to: DuckDBAppender, value: number | boolean) => to.appendBoolean(Boolean(value)),
};

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function writeColumn(chunk: DuckDBDataChunk, index: number, column: NumberColumn, at: number) {
  chunk.visitColumnValues(index, (value, row) => {
    if (typeof value !== "number") throw new TypeError(`expected a number, got ${typeof value}`);
    column[at + row] = value;
  });
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return value;
  throw new TypeError(`a column came back as ${typeof value}; cast it in SQL`);
}
