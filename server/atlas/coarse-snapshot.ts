import { homeForceOf } from "../../geo/domain/area.ts";
import type { EventKind } from "../../geo/domain/event.ts";
import { type Month, monthFromIndex } from "../../geo/domain/period.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import { type CellsOf, type CoarseLevel, coarseFacts } from "./coarse-facts.ts";
import { ANY_MET_BOROUGH } from "./covered-months.ts";
import { NO_AREA } from "./places.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";

/** Places of a coarse snapshot that are no area, in order; the areas follow. */
const NOWHERE = ["no-coordinates", "outside-london", "in-no-area"] as const;

/**
 * A snapshot that the `rounded` policy answers from, for questions on wards or on boroughs: no exact count is in it.
 *
 * Events are counted once by area of that level, calendar year and class (`coarseFacts`), and each count is made coarse; boroughs are
 * counted by themselves, as sums of their wards' many small counts would be too low. Left out are finer and older boundary sets, whose
 * areas would cut through wards, and the points themselves. The months of a year that a force's files cover alike are one cell, under
 * the first of them, as any question about the year counts all or none. The one for wards has the boroughs too, for their names and
 * residents. No set is in one whose level is not held.
 */
export function coarseSnapshot(snapshot: Snapshot, level: CoarseLevel): Snapshot {
  const newest = (wanted: CoarseLevel) => snapshot.sets.find(({ set }) => set.level === wanted);
  const boroughs = newest("borough");
  const base = newest(level) ?? boroughs;
  const sets = [base, base === boroughs ? undefined : boroughs].filter((set) => set !== undefined);
  const place = base ? placesOf(snapshot, base) : new Uint32Array();
  const facts = (kind: EventKind) =>
    coarseFacts(snapshot.facts[kind], kind, level, {
      place,
      month: cellMonths(snapshot, kind, base),
    });
  return {
    ...snapshot,
    coarse: true,
    sets: base ? sets.map((set) => coarseSet(set, base)) : [],
    facts: { incident: facts("incident"), stop: facts("stop") },
    inside: Uint8Array.from(
      { length: NOWHERE.length + (base?.areas.length ?? 0) },
      (_, i) => +(i >= NOWHERE.indexOf("in-no-area")),
    ),
    coordinates: { lon: new Float64Array(), lat: new Float64Array() },
  };
}

/** By place of the snapshot, its place in the coarse one. */
function placesOf({ inside }: Snapshot, { places }: SnapshotSet): Uint32Array {
  return Uint32Array.from(places.area, (area, place) => {
    if (place === 0) return NOWHERE.indexOf("no-coordinates");
    if (inside[place] !== 1) return NOWHERE.indexOf("outside-london");
    return area === NO_AREA ? NOWHERE.indexOf("in-no-area") : NOWHERE.length + area;
  });
}

/** A set over the coarse places: the base itself, or the boroughs of its areas. How many lie near an edge is not told. */
function coarseSet(set: SnapshotSet, base: SnapshotSet): SnapshotSet {
  const number = new Map(set.areas.map(({ code }, i) => [code, i]));
  const own = base.areas.map((area, i) =>
    set === base ? i : (number.get(area.borough) ?? NO_AREA),
  );
  const area = Uint16Array.from([...NOWHERE.map(() => NO_AREA), ...own]);
  return { ...set, places: { area, edge: new Uint8Array(area.length) } };
}

/** Of a coarse place and a month, the first month of that year that its force covers alike. */
function cellMonths(
  { about }: Snapshot,
  kind: EventKind,
  base: SnapshotSet | undefined,
): CellsOf["month"] {
  const rows = new Map(
    about.coverage
      .filter((row) => row.kind === kind)
      .map((row) => [`${row.force} ${row.month}`, row]),
  );
  const found = new Map<string, number>();
  const coverOf = (borough: string, month: Month) =>
    coverText(rows.get(`${homeForceOf(borough)} ${month}`), borough);
  return (place, month) => {
    const borough = base?.areas[place - NOWHERE.length]?.borough ?? ANY_MET_BOROUGH;
    const key = `${borough} ${month}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const own = coverOf(borough, monthFromIndex(month));
    let first = month - (month % 12);
    while (coverOf(borough, monthFromIndex(first)) !== own) first++;
    found.set(key, first);
    return first;
  };
}

/** Everything of a month's coverage that decides whether a question counts it in a borough. */
function coverText(row: CoverageRow | undefined, borough: string): string {
  if (!row || row.located === 0 || row.absentBoroughs?.includes(borough)) return "missing";
  const cut = row.startsOnDay ?? row.stopsOnDay ?? row.fewLocated;
  const damaged = cut ?? row.shareOfUsual ?? row.shareOfBefore;
  return JSON.stringify([row.onlyCrimes ?? null, damaged === undefined]);
}
