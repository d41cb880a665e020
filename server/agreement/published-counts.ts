import { listInputs } from "../sources/list-inputs.ts";
import type { PublishedRead, PublishedSeries } from "../sources/reference-kinds.ts";
import { recogniseReference } from "../sources/registry.ts";

/** Which of the Met's two tables: offences by borough, or by ward. */
export type PublishedTable = "borough" | "ward";

/** Offences of one category and month as the Metropolitan Police publishes them, by area code. */
export interface PublishedMonth {
  readonly table: PublishedTable;
  /** The areas counted by: the ward table also gives boroughs, by adding up. */
  readonly level: "borough" | "ward";
  readonly month: string;
  /** Our slug of the crime. */
  readonly crime: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Offences that the table puts in no area. */
  readonly elsewhere: number;
}

/** Published major categories that mean the same as one crime type of police.uk. */
const SAME: Readonly<Record<string, string>> = { burglary: "burglary", robbery: "robbery" };

/** Reads every published table among the files, by crime, table, level and month. Throws `RefusedInput` on one that cannot be read. */
export async function readPublished(paths: readonly string[]): Promise<PublishedMonth[]> {
  const months: PublishedMonth[] = [];
  for (const input of (await listInputs(paths)).inputs) {
    const source = await recogniseReference(input, await input.head());
    const read = await source?.read(input);
    if (read?.kind === "published") months.push(...monthsOf(read));
  }
  return months.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function monthsOf({ level: table, periods, rows }: PublishedRead): PublishedMonth[] {
  if (table === "lsoa") return [];
  const levels = table === "ward" ? (["borough", "ward"] as const) : (["borough"] as const);
  const crimes = [...new Set(rows.map(crimeOf))].filter((crime) => crime !== undefined);
  return crimes.flatMap((crime) => {
    const of = rows.filter((row) => crimeOf(row) === crime);
    return levels.flatMap((level) =>
      periods.flatMap((month, i) =>
        /^\d{4}-\d\d$/.test(month)
          ? [{ table, level, month, crime, ...countsIn(of, level, i) }]
          : [],
      ),
    );
  });
}

function crimeOf({ major }: PublishedSeries): string | undefined {
  return SAME[major?.toLowerCase() ?? ""];
}

function countsIn(
  rows: readonly PublishedSeries[],
  level: PublishedMonth["level"],
  period: number,
): Pick<PublishedMonth, "counts" | "elsewhere"> {
  const counts = new Map<string, number>();
  let elsewhere = 0;
  for (const row of rows) {
    const area = level === "borough" ? row.borough : row.area;
    const count = row.counts[period] ?? 0;
    if (area === null) elsewhere += count;
    else counts.set(area, (counts.get(area) ?? 0) + count);
  }
  return { counts, elsewhere };
}

function keyOf({ crime, table, level, month }: PublishedMonth): string {
  return `${crime} ${table} ${level} ${month}`;
}
