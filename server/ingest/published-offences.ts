import type { PublishedRead } from "../sources/reference-kinds.ts";
import type { ReferenceRead } from "../sources/source.ts";

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

/** What is kept of the published tables by borough and month; of two tables of one month the higher count stays, as counts grow when they are revised. */
export function publishedOffences(reads: readonly ReferenceRead[]): PublishedOffences[] {
  const kept = new Map<string, Mutable>();
  for (const read of reads) {
    if (!isPublishedByMonth(read)) continue;
    for (const { crime, borough, counts } of offencesOf(read).values()) {
      const known = kept.get(publishedKey({ crime, borough })) ?? {
        crime,
        borough,
        counts: new Map(),
      };
      for (const [month, count] of counts) {
        known.counts.set(month, Math.max(count, known.counts.get(month) ?? 0));
      }
      kept.set(publishedKey(known), known);
    }
  }
  return [...kept.values()].sort((a, b) => (publishedKey(a) < publishedKey(b) ? -1 : 1));
}

/** Rows of which something is kept. */
export function publishedRowsKept({ level, rows }: PublishedRead): number {
  if (level !== "borough") return 0;
  return rows.filter(({ major, borough }) => borough !== null && crimeOf(major)).length;
}

export function publishedKey({
  crime,
  borough,
}: Pick<PublishedOffences, "crime" | "borough">): string {
  return `${crime} ${borough}`;
}

interface Mutable extends Omit<PublishedOffences, "counts"> {
  readonly counts: Map<string, number>;
}

/** A table of years cannot be made into rolling years. */
function isPublishedByMonth(read: ReferenceRead): read is PublishedRead & ReferenceRead {
  return read.kind === "published" && read.level === "borough";
}

function offencesOf({ periods, rows }: PublishedRead): Map<string, Mutable> {
  const found = new Map<string, Mutable>();
  for (const { borough, major, counts } of rows) {
    const crime = crimeOf(major);
    if (borough === null || crime === undefined) continue;
    const key = publishedKey({ crime, borough });
    const own = found.get(key) ?? { crime, borough, counts: new Map<string, number>() };
    periods.forEach((month, i) => {
      own.counts.set(month, (own.counts.get(month) ?? 0) + (counts[i] ?? 0));
    });
    found.set(key, own);
  }
  return found;
}

function crimeOf(major: string | null): PublishedCrime | undefined {
  return CRIME_OF[major?.toLowerCase() ?? ""];
}
