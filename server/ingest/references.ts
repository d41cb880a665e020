import type { Area } from "../../geo/domain/area.ts";
import type { CensusCounts } from "../../geo/domain/group.ts";
import { type BoundarySet, boundarySetKey, type Level } from "../../geo/domain/level.ts";
import { checkedAreas } from "../sources/boundary-shapes.ts";
import type { Input } from "../sources/input.ts";
import type { ReferenceRead } from "../sources/source.ts";
import type { AreaSet } from "./locate-events.ts";

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
    if (read.kind === "population") population.push(read);
  }
  const sets = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => joined(of));
  return { sets, census, population: population.sort((a, b) => a.year - b.year) };
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
