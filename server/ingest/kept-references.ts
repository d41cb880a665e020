import { boundarySetKey, LEVELS, type Level } from "../../geo/domain/level.ts";
import type { Scenery } from "../../geo/domain/scenery.ts";
import type { Base } from "./base.ts";
import type { AreaSet } from "./locate-events.ts";
import { publishedKey } from "./published-offences.ts";
import type { Deprivation, Population, References } from "./references.ts";
import type { ReferencesFile } from "./snapshot-files.ts";
import { surveyKey } from "./survey-key.ts";

type Given = Omit<References, "left" | "leftYears" | "leftValues" | "disagreements">;

/**
 * Adds what the base holds and was not given again: boundary sets by key, tables area by area, survey values one by one.
 *
 * A table that is given for some areas only adds to what is held of the others: half a file must not take the other half away.
 */
export function withKept(given: Given, base: Pick<Base, "references" | "sets"> | null): Given {
  const sets = (base?.sets ?? []).filter(lacking(given.sets, setKey));
  const kept = base ? referencesOf(base.references) : null;
  return {
    sets: [...given.sets, ...sets].sort(by(setKey)),
    census: joinedTables(kept?.census, given.census),
    ages: joinedTables(kept?.ages, given.ages),
    population: merged(kept?.population ?? [], given.population, populationKey, (old, table) => ({
      ...table,
      residents: new Map([...old.residents, ...table.residents]),
    })),
    deprivation: merged(
      kept?.deprivation ?? [],
      given.deprivation,
      deprivationKey,
      (old, table) => ({ ...table, scores: new Map([...old.scores, ...table.scores]) }),
    ),
    survey: merged(kept?.survey ?? [], given.survey, surveyKey, (_, value) => value),
    scenery: merged(kept?.scenery ?? [], given.scenery, sceneryKey, (_, shape) => shape),
    published: merged(kept?.published ?? [], given.published, publishedKey, (old, table) => ({
      ...table,
      counts: new Map([...old.counts, ...table.counts]),
    })),
  };
}

/** Counts by level and area, those given anew before those kept. */
function joinedTables(
  kept: ReadonlyMap<Level, Counts> = new Map(),
  given: ReadonlyMap<Level, Counts>,
): ReadonlyMap<Level, Counts> {
  const levels = new Set([...given.keys(), ...kept.keys()]);
  return new Map(
    [...levels].map((level) => [
      level,
      new Map([...(kept.get(level) ?? []), ...(given.get(level) ?? [])]),
    ]),
  );
}

/** People by census group or by age, by area code. */
type Counts = ReadonlyMap<string, readonly number[]>;

/** Tables by key, the kept and the given one joined where there are both. */
function merged<T>(
  kept: readonly T[],
  given: readonly T[],
  key: (item: T) => string,
  join: (old: T, fresh: T) => T,
): T[] {
  const tables = new Map(kept.map((item) => [key(item), item]));
  for (const item of given) {
    const old = tables.get(key(item));
    tables.set(key(item), old === undefined ? item : join(old, item));
  }
  return [...tables.values()].sort(by(key));
}

/** References as they are written into a snapshot, in an order of their own: the same content must give the same bytes. */
export function referencesFile(given: Given): ReferencesFile {
  const { census, ages, population, survey, deprivation, published, scenery } = given;
  return {
    census: tablesToFile(census),
    ...(ages.size > 0 && { ages: tablesToFile(ages) }),
    population: population.map(({ residents, ...table }) => ({
      ...table,
      residents: sortedObject(residents),
    })),
    deprivation: deprivation.map(({ scores, ...table }) => ({
      ...table,
      scores: sortedObject(scores),
    })),
    survey,
    ...(published.length > 0 && {
      published: published.map(({ counts, ...table }) => ({
        ...table,
        counts: sortedObject(counts),
      })),
    }),
    ...(scenery.length > 0 && { scenery }),
  };
}

/** What a snapshot's file of references holds. */
export function referencesOf(file: ReferencesFile): Given {
  const { census, ages, population, survey, deprivation, published = [], scenery = [] } = file;
  return {
    sets: [],
    census: tablesFromFile(census),
    ages: tablesFromFile(ages ?? {}),
    population: population.map(({ residents, ...table }) => ({
      ...table,
      residents: new Map(Object.entries(residents)),
    })),
    deprivation: deprivation.map(({ scores, ...table }) => ({
      ...table,
      scores: new Map(Object.entries(scores)),
    })),
    survey,
    scenery,
    published: published.map(({ counts, ...table }) => ({
      ...table,
      counts: new Map(Object.entries(counts)),
    })),
  };
}

function tablesToFile(tables: ReadonlyMap<Level, Counts>) {
  return Object.fromEntries(
    [...tables].sort(byFirst).map(([level, counts]) => [level, sortedObject(counts)]),
  );
}

function tablesFromFile(tables: ReferencesFile["census"]): ReadonlyMap<Level, Counts> {
  const levels = LEVELS.flatMap((level): [Level, Counts][] => {
    const counts = tables[level];
    return counts ? [[level, new Map(Object.entries(counts))]] : [];
  });
  return new Map(levels);
}

function lacking<T>(given: readonly T[], key: (item: T) => string): (item: T) => boolean {
  const keys = new Set(given.map(key));
  return (item) => !keys.has(key(item));
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}

function setKey({ set }: AreaSet): string {
  return boundarySetKey(set);
}

/** Oldest first. */
function populationKey({ year, level, vintage }: Population): string {
  return `${year} ${level} ${vintage}`;
}

function deprivationKey({ level, vintage }: Deprivation): string {
  return `${level} ${vintage}`;
}

/** Water lies under parks. */
export function sceneryKey({ cover, code }: Scenery): string {
  return `${cover === "water" ? 0 : 1} ${code}`;
}

function sortedObject<T>(map: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(byFirst));
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
