import { join } from "node:path";
import { monthFromIndex } from "../../geo/domain/period.ts";
import { literal, openDatabase } from "../ingest/database.ts";
import { factTable } from "../ingest/fact-tables.ts";
import { tableFileName } from "../ingest/snapshot-files.ts";
import { type Store, snapshotFolder } from "../ingest/store.ts";

/** Rows of the Met's own files of one crime and month. */
export interface MetRows {
  /** All of them, wherever they lie: in the City, beyond London or nowhere too. */
  readonly rows: number;
  readonly withoutPlace: number;
}

/** The Met's own rows by crime and month, as `burglary 2024-02`: the published tables count that force's offences and no other's. */
export async function readMetRows(store: Store, id: string): Promise<ReadonlyMap<string, MetRows>> {
  const database = await openDatabase({ memory: "200MB", threads: 1, spillFolder: null });
  try {
    const file = join(snapshotFolder(store, id), tableFileName(factTable("incident")));
    const rows = await database.rows(`
      SELECT crime, month::INTEGER, sum(n)::INTEGER, coalesce(sum(n) FILTER (place = 0), 0)::INTEGER
      FROM read_parquet(${literal(file)}) WHERE force = 'metropolitan' GROUP BY ALL`);
    return new Map(
      rows.map(([crime, month, all, nowhere]) => [
        `${crime} ${monthFromIndex(Number(month))}`,
        { rows: Number(all), withoutPlace: Number(nowhere) },
      ]),
    );
  } finally {
    database.close();
  }
}
