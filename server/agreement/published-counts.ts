import { listInputs } from "../sources/list-inputs.ts";
import type { PublishedRead, PublishedSeries } from "../sources/reference-kinds.ts";
import { recogniseReference } from "../sources/registry.ts";

/** Offences of one category and month as the Metropolitan Police publishes them, by area code. */
export interface PublishedMonth {
  readonly level: "borough" | "ward";
  readonly month: string;
  /** Our slug of the crime. */
  readonly crime: string;
  /** Offences that the publisher puts in no area are left out. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Published major categories that mean the same as one crime type of police.uk. */
const SAME: Readonly<Record<string, string>> = { burglary: "burglary", robbery: "robbery" };

/** Reads every published table among the files, by month, crime and level. Throws `RefusedInput` on one that cannot be read. */
export async function readPublished(paths: readonly string[]): Promise<PublishedMonth[]> {
  const months: PublishedMonth[] = [];
  for (const input of (await listInputs(paths)).inputs) {
    const source = await recogniseReference(input, await input.head());
    const read = await source?.read(input);
    if (read?.kind === "published") months.push(...monthsOf(read));
  }
  return months.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function monthsOf({ level, periods, rows }: PublishedRead): PublishedMonth[] {
  if (level === "lsoa") return [];
  const crimes = [...new Set(rows.map(crimeOf))].filter((crime) => crime !== undefined);
  return crimes.flatMap((crime) => {
    const of = rows.filter((row) => crimeOf(row) === crime);
    return periods
      .map((month, i) => ({ level, month, crime, counts: countsIn(of, level, i) }))
      .filter(({ month }) => /^\d{4}-\d\d$/.test(month));
  });
}

function crimeOf({ major }: PublishedSeries): string | undefined {
  return SAME[major?.toLowerCase() ?? ""];
}

function countsIn(
  rows: readonly PublishedSeries[],
  level: PublishedMonth["level"],
  period: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const area = level === "borough" ? row.borough : row.area;
    const count = row.counts[period] ?? 0;
    if (area !== null) counts.set(area, (counts.get(area) ?? 0) + count);
  }
  return counts;
}

function keyOf({ crime, level, month }: PublishedMonth): string {
  return `${crime} ${level} ${month}`;
}
