import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { EVENT_KINDS } from "../../geo/domain/event.ts";
import { isMonth, parsePeriod } from "../../geo/domain/period.ts";
import type { SeriesBreak } from "../../geo/wire/coverage.ts";

const TABLE = join(import.meta.dirname, "../../data/lookups/series-breaks.csv");

const KINDS = [...EVENT_KINDS, "outcomes"] as const;

/** Reads the reviewed table of series breaks: a month for what lasts from then on, `2024-02..2024-02` for what passes. Throws when a line of it is malformed: the table is part of the program. */
export async function readSeriesBreaks(): Promise<SeriesBreak[]> {
  const rows: string[][] = parse(await readFile(TABLE, "utf8"), { from_line: 2 });
  return rows.map(([months = "", kinds = "", code = "", text = ""]) => {
    const of = KINDS.filter((kind) => kinds.split("|").includes(kind));
    const period = parsePeriod(months);
    if (period === null || of.length === 0 || !code || !text)
      throw new Error(`${TABLE}: bad line ${code}`);
    const { from, to } = period;
    return { from, ...(isMonth(months) ? {} : { to }), kinds: of, code, text };
  });
}
