import { LONDON_BOROUGHS } from "../sources/borough-names.ts";
import type { PublishedRead } from "../sources/reference-kinds.ts";
import type { Comparing, ValueOffer } from "./value-editions.ts";

/** The Met's own published counts of one kind of offence in one borough: a table beside the facts, never mixed with them. */
export interface PublishedOffences {
  /** The slug of the crime type that it comes nearest to. */
  readonly crime: PublishedCrime;
  readonly borough: string;
  /** By month. */
  readonly counts: ReadonlyMap<string, number>;
}

type PublishedCrime = "violent-crime" | "criminal-damage-arson";

/** Major categories of the old and the new tables that together are the kinds of offence kept. */
const CRIME_OF: Readonly<Record<string, PublishedCrime>> = {
  "violence against the person": "violent-crime",
  "sexual offences": "violent-crime",
  "criminal damage": "criminal-damage-arson",
  "arson and criminal damage": "criminal-damage-arson",
};

/** Offences of one kind in a borough and month. */
export interface PublishedCount {
  readonly crime: PublishedCrime;
  readonly borough: string;
  readonly month: string;
  readonly count: number;
}

/** What a published table says by kind, borough and month; nothing when it is by ward or of whole years, which cannot be made into rolling years. */
export function publishedOffer(
  file: Pick<ValueOffer<PublishedCount>, "path" | "named" | "derived">,
  { level, periods, rows }: PublishedRead,
): ValueOffer<PublishedCount> {
  const values = new Map<string, PublishedCount>();
  for (const { borough, major, counts } of level === "borough" ? rows : []) {
    const crime = crimeOf(major);
    if (borough === null || crime === undefined) continue;
    periods.forEach((month, i) => {
      const key = countKey({ crime, borough, month });
      const count = (values.get(key)?.count ?? 0) + (counts[i] ?? 0);
      values.set(key, { crime, borough, month, count });
    });
  }
  return { ...file, newest: periods.at(-1) ?? "", decimals: 0, values };
}

/** How published counts are compared: in offences. */
export const PUBLISHED_COUNTS: Comparing<PublishedCount> = {
  what: "published offences",
  differenceOf: (used, left) => Math.abs(used.count - left.count),
  textOf: ({ crime, borough, month, count }) =>
    `${crime}, ${LONDON_BOROUGHS.get(borough) ?? borough}, ${month}: ${count}`,
};

/** Counts put together by kind and borough, in an order of their own. */
export function publishedOffences(counts: Iterable<PublishedCount>): PublishedOffences[] {
  const tables = new Map<string, PublishedOffences & { readonly counts: Map<string, number> }>();
  for (const { crime, borough, month, count } of counts) {
    const key = publishedKey({ crime, borough });
    const table = tables.get(key) ?? { crime, borough, counts: new Map<string, number>() };
    table.counts.set(month, count);
    tables.set(key, table);
  }
  return [...tables.values()].sort((a, b) => (publishedKey(a) < publishedKey(b) ? -1 : 1));
}

/** The other way round: every count by what it is about. */
export function publishedCounts(
  tables: readonly PublishedOffences[],
): ReadonlyMap<string, PublishedCount> {
  const counts = tables.flatMap(({ crime, borough, counts: own }) =>
    [...own].map(([month, count]) => ({ crime, borough, month, count })),
  );
  return new Map(counts.map((count) => [countKey(count), count]));
}

/** Rows of which something is kept, and rows of which another file gives everything; `left` are the counts that others give. */
export function publishedRowsKept(
  { level, periods, rows }: PublishedRead,
  left: Pick<ReadonlyMap<string, unknown>, "has">,
): { kept: number; another: number } {
  const tally = { kept: 0, another: 0 };
  for (const { major, borough } of level === "borough" ? rows : []) {
    const crime = crimeOf(major);
    if (borough === null || crime === undefined) continue;
    const repeated = periods.every((month) => left.has(countKey({ crime, borough, month })));
    tally[repeated ? "another" : "kept"] += 1;
  }
  return tally;
}

export function publishedKey({
  crime,
  borough,
}: Pick<PublishedOffences, "crime" | "borough">): string {
  return `${crime} ${borough}`;
}

function countKey({ crime, borough, month }: Omit<PublishedCount, "count">): string {
  return `${publishedKey({ crime, borough })} ${month}`;
}

function crimeOf(major: string | null): PublishedCrime | undefined {
  return CRIME_OF[major?.toLowerCase() ?? ""];
}
