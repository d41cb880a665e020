import type { Area } from "../../geo/domain/area.ts";
import type { CensusCounts } from "../../geo/domain/group.ts";
import { type BoundarySet, boundarySetKey, LEVELS, type Level } from "../../geo/domain/level.ts";
import { checkedAreas } from "../sources/boundary-shapes.ts";
import type { Input } from "../sources/input.ts";
import type { PopulationRead } from "../sources/reference-kinds.ts";
import type { ReferenceRead } from "../sources/source.ts";
import type { Base } from "./base.ts";
import type { AreaSet } from "./locate-events.ts";
import type { ReferencesFile } from "./snapshot-files.ts";

/** Everything that an ingest read beside police records, sorted by what it is. */
export interface References {
  readonly sets: readonly AreaSet[];
  /** Census counts by level, then by area code. */
  readonly census: ReadonlyMap<Level, ReadonlyMap<string, CensusCounts>>;
  readonly population: readonly Population[];
}

interface Population {
  readonly level: Level;
  readonly year: number;
  readonly residents: ReadonlyMap<string, number>;
}

/**
 * Sorts what was read; areas come out in code order.
 *
 * A boundary set may come in parts (one file per borough); the parts are then checked against each other. The same area twice,
 * or areas that overlap, are refused: which drawing is meant cannot be guessed.
 */
export function sortReferences(
  reads: readonly { readonly input: Input; readonly read: ReferenceRead }[],
  base: Pick<Base, "references" | "sets"> | null = null,
): References {
  const parts = new Map<string, Part[]>();
  const census = new Map<Level, Map<string, CensusCounts>>();
  const population: Population[] = [];
  for (const { input, read } of reads) {
    if (read.kind === "boundary") {
      const key = boundarySetKey(read.set);
      const part = { path: input.path, set: read.set, areas: read.areas };
      parts.set(key, [...(parts.get(key) ?? []), part]);
    }
    if (read.kind === "census") {
      const level = census.get(read.level) ?? new Map<string, CensusCounts>();
      for (const [code, { counts }] of read.counts) level.set(code, counts);
      census.set(read.level, level);
    }
    if (read.kind === "population") population.push(...officialYears(read));
  }
  const given = [...parts.values()].map(joined);
  return withKept({ sets: given, census, population }, base);
}

/** What was once expected of a year to come is no denominator. */
function officialYears({ level, years }: PopulationRead): Population[] {
  const official = years.filter(({ estimate }) => estimate === "official");
  return official.map(({ year, residents }) => ({ level, year, residents }));
}

/** References as they are written into a snapshot, in an order of their own: the same content must give the same bytes. */
export function referencesFile({ census, population }: References): ReferencesFile {
  return {
    census: Object.fromEntries(
      [...census].sort(byKey).map(([level, counts]) => [level, sortedObject(counts)]),
    ),
    population: population.map(({ level, year, residents }) => ({
      level,
      year,
      residents: sortedObject(residents),
    })),
  };
}

/** Adds what the base holds and was not given again: boundary sets by key, census tables by level, estimates by level and year. */
function withKept(given: References, base: Pick<Base, "references" | "sets"> | null): References {
  const key = ({ set }: AreaSet) => boundarySetKey(set);
  const keys = new Set(given.sets.map(key));
  const census = new Map(given.census);
  for (const level of LEVELS) {
    const kept = base?.references.census[level];
    if (kept && !census.has(level)) census.set(level, new Map(Object.entries(kept)));
  }
  const years = new Set(given.population.map(({ level, year }) => `${level} ${year}`));
  const kept = (base?.references.population ?? [])
    .filter(({ level, year }) => !years.has(`${level} ${year}`))
    .map((table) => ({ ...table, residents: new Map(Object.entries(table.residents)) }));
  return {
    sets: [...given.sets, ...(base?.sets ?? []).filter((set) => !keys.has(key(set)))].sort(
      (a, b) => (key(a) < key(b) ? -1 : 1),
    ),
    census,
    population: [...given.population, ...kept].sort(
      (a, b) => a.year - b.year || (a.level < b.level ? -1 : 1),
    ),
  };
}

function sortedObject<T>(map: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(byKey));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

interface Part {
  readonly path: string;
  readonly set: BoundarySet;
  readonly areas: readonly Area[];
}

function joined(parts: readonly Part[]): AreaSet {
  const [first] = parts;
  if (!first) throw new RangeError("a boundary set has at least one part");
  const all = parts.flatMap(({ areas }) => areas);
  const paths = parts.map(({ path }) => path).join(" with ");
  const areas = parts.length === 1 ? all : checkedAreas(paths, all).areas;
  return { set: first.set, areas: [...areas].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}
