import { MAX_SET_ASIDE_SHARE } from "../sources/limits.ts";
import { RefusedInput } from "../sources/refused-input.ts";
import type { Database } from "./database.ts";
import { type ColumnNames, EVENT_SQL, type FileFacts } from "./event-sql.ts";
import type { RowTally } from "./row-tally.ts";

/** What the rows mean in words, for each reason a row is set aside. */
const EXPECTED: Readonly<Record<string, string>> = {
  "force-unreadable": "the reporting force to be named",
  "month-unreadable": "a month YYYY-MM",
  "month-not-the-files": "every row to be of the month in the file's name",
  "crime-type-blank": "a crime type",
  "outcome-blank": "an outcome",
  "type-blank": "a type of search",
  "date-unreadable": "a date such as 2023-03-01T00:00:00+00:00",
  "coordinates-unreadable": "longitude and latitude as decimal degrees, or both blank",
  "coordinates-exchanged": "Longitude near 0 and Latitude near 51.5; they look exchanged",
  "coordinates-impossible": "coordinates in the United Kingdom, in degrees",
  "row-malformed": "as many fields as the header has, but for blanks at the end",
};

interface Where {
  readonly database: Database;
  readonly table: keyof typeof EVENT_SQL;
  readonly names: ColumnNames;
  readonly file: FileFacts;
  readonly from: string;
  readonly rejected: readonly number[];
}

/** Throws `RefusedInput`, naming the commonest reason and the first line it holds for, when too many rows were set aside. */
export async function refuseWhenTooMuchIsSetAside(
  path: string,
  tally: RowTally,
  where: Where,
): Promise<void> {
  const total = [...tally.setAside.values()].reduce((sum, count) => sum + count, 0);
  if (total <= tally.read * MAX_SET_ASIDE_SHARE) return;
  const [[reason = "", count = 0] = []] = [...tally.setAside].sort((a, b) => b[1] - a[1]);
  throw new RefusedInput({
    code: reason,
    file: path,
    line: await firstLine(reason, where),
    expected: EXPECTED[reason] ?? "usable rows",
    arrived: `${count} of ${tally.read} rows without that`,
  });
}

/** The line of the file where the reason first holds; line 1 is the header. Read again in order, since this happens once. */
async function firstLine(reason: string, where: Where): Promise<number | null> {
  const { database, table, names, file, from, rejected } = where;
  await database.run("DROP TABLE IF EXISTS again");
  await database.run(`CREATE TEMP TABLE again AS SELECT * FROM ${table} LIMIT 0`);
  // Rows leave a join in another order than they came in: each carries its line in the place of its file's number.
  const lined = `(SELECT row_number() OVER () + 1 AS line, * FROM ${from})`;
  await database.run(
    `INSERT INTO again ${EVENT_SQL[table](names, { ...file, id: "line" }, lined)}`,
  );
  const [[line = null] = []] = await database.rows(
    `SELECT min(file)::INTEGER FROM again WHERE reason = '${reason}'`,
  );
  const lines = typeof line === "number" ? [line] : [];
  if (reason === "row-malformed") lines.push(...rejected.slice(0, 1));
  return lines.length === 0 ? null : Math.min(...lines);
}
