import type { CensusCounts } from "../../geo/domain/group.ts";
import { type BoundarySet, boundarySetKey, type Level } from "../../geo/domain/level.ts";
import type { Input } from "../sources/input.ts";
import { RefusedInput } from "../sources/refused-input.ts";
import type { ReferenceRead } from "../sources/source.ts";
import type { AreaSet } from "./locate-events.ts";

/** Everything that an ingest read beside police records, sorted by what it is. */
export interface References {
  readonly sets: readonly AreaSet[];
  /** Census counts by level, then by area code. */
  readonly census: ReadonlyMap<Level, ReadonlyMap<string, CensusCounts>>;
  readonly population: readonly Population[];
}

export interface Population {
  readonly level: Level;
  readonly year: number;
  readonly residents: ReadonlyMap<string, number>;
}

/**
 * Sorts what was read; areas come out in code order.
 *
 * A boundary set may come in parts (one file per borough). The same area twice is refused: which drawing is meant cannot be guessed.
 */
export function sortReferences(
  reads: readonly { readonly input: Input; readonly read: ReferenceRead }[],
): References {
  const sets = new Map<
    string,
    { set: BoundarySet; areas: Map<string, AreaSet["areas"][number]> }
  >();
  const census = new Map<Level, Map<string, CensusCounts>>();
  const population: Population[] = [];
  for (const { input, read } of reads) {
    if (read.kind === "boundary") addAreas(sets, read, input);
    if (read.kind === "census") {
      const level = census.get(read.level) ?? new Map<string, CensusCounts>();
      for (const [code, { counts }] of read.counts) level.set(code, counts);
      census.set(read.level, level);
    }
    if (read.kind === "population") population.push(read);
  }
  return {
    sets: [...sets.values()]
      .map(({ set, areas }) => ({
        set,
        areas: [...areas.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
      }))
      .sort((a, b) => (boundarySetKey(a.set) < boundarySetKey(b.set) ? -1 : 1)),
    census,
    population: population.sort((a, b) => a.year - b.year),
  };
}

function addAreas(
  sets: Map<string, { set: BoundarySet; areas: Map<string, AreaSet["areas"][number]> }>,
  read: Extract<ReferenceRead, { kind: "boundary" }>,
  input: Input,
): void {
  const key = boundarySetKey(read.set);
  const known = sets.get(key) ?? { set: read.set, areas: new Map() };
  sets.set(key, known);
  for (const area of read.areas) {
    if (known.areas.has(area.code)) {
      throw new RefusedInput({
        code: "area-twice",
        file: input.path,
        line: null,
        expected: `each area of ${key} once over all files given`,
        arrived: `${area.code} ${area.name} again`,
        remedy: "give one boundary file for each level and vintage",
      });
    }
    known.areas.set(area.code, area);
  }
}
