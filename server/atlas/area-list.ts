import type { Level } from "../../geo/domain/level.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { rankOf, searchable } from "./name-match.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";
import { successionOf } from "./succession.ts";

/** The areas of a snapshot as they are listed and searched. */
export interface AreaList {
  of(level: Level, vintage: number | null): readonly AreaSummary[] | null;
  /** In every vintage that has the code, newest first. */
  byCode(code: string): readonly AreaSummary[];
  /** Best match first, at most `MAX_FOUND`. */
  search(text: string): readonly AreaSummary[];
}

type ListedSet = Pick<SnapshotSet, "key" | "set" | "areas">;

const MAX_FOUND = 20;

export function createAreaList(
  snapshot: Pick<Snapshot, "successors"> & { readonly sets: readonly ListedSet[] },
): AreaList {
  const boroughNames = namesOfBoroughs(snapshot.sets);
  const bySet = snapshot.sets.map((set) => ({ set, summaries: summariesOf(set, boroughNames) }));
  const succession = successionOf(bySet, snapshot.successors);
  // A hexagon has its ward's name: found by that, it would only hide the ward.
  const named = bySet.filter(({ set: { set } }) => set.level !== "hex");
  const entries = named.flatMap(({ summaries }) =>
    summaries.map((area) => ({ area, words: searchable(area.name) })),
  );
  return {
    of: (level, vintage) =>
      bySet.find(
        ({ set: { set } }) => set.level === level && (vintage === null || set.vintage === vintage),
      )?.summaries ?? null,
    byCode: (code) =>
      bySet.flatMap(({ set, summaries }) =>
        summaries
          .filter((area) => area.code === code)
          .map((area) => ({ ...area, ...succession(set.key, code) })),
      ),
    search: (text) => {
      const wanted = searchable(text);
      const newest = new Set<string>();
      return entries
        .map(({ area, words }) => ({ area, rank: rankOf(words, area.code, wanted) }))
        .filter(({ rank }) => rank !== null)
        .sort((a, b) => Number(a.rank) - Number(b.rank) || byName(a.area, b.area))
        .filter(({ area }) => isFirst(newest, `${area.level} ${area.code}`))
        .slice(0, MAX_FOUND)
        .map(({ area }) => area);
    },
  };
}

function namesOfBoroughs(sets: readonly ListedSet[]): ReadonlyMap<string, string> {
  const boroughs = sets.find(({ set }) => set.level === "borough");
  return new Map(boroughs?.areas.map(({ code, name }) => [code, name]));
}

function summariesOf(
  { set, areas }: ListedSet,
  boroughNames: ReadonlyMap<string, string>,
): AreaSummary[] {
  return areas.map(({ code, name, borough, bounds, point, squareKm }) => ({
    code,
    name,
    level: set.level,
    vintage: set.vintage,
    borough,
    boroughName: boroughNames.get(borough) ?? borough,
    bounds,
    point,
    squareKm,
  }));
}

const COARSE_FIRST = ["borough", "ward", "lsoa", "hex"];

function byName(a: AreaSummary, b: AreaSummary): number {
  const level = COARSE_FIRST.indexOf(a.level) - COARSE_FIRST.indexOf(b.level);
  return (
    level || (a.name === b.name ? (b.vintage ?? 0) - (a.vintage ?? 0) : a.name < b.name ? -1 : 1)
  );
}

function isFirst(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
