import type { Month } from "../../geo/domain/period.ts";
import type { Selection } from "../../geo/measure/measure.ts";
import { chooser } from "./choose-events.ts";
import { coveredBoroughs } from "./count-events.ts";
import type { Facts } from "./facts.ts";
import { NO_AREA, type Places } from "./places.ts";

/** Searches and where they lie, as for `countEvents`. */
interface Held {
  readonly facts: Facts;
  readonly places: Places;
  /** The borough of each area. */
  readonly boroughs: readonly string[];
}

interface AskedFor {
  readonly tallies: Readonly<Record<string, Selection>>;
  /** The months that count in each borough; events of others are passed over. */
  readonly monthsOf: ReadonlyMap<string, readonly Month[]>;
}

/** Counts selections of searches by object of search, borough and year: one record of counts for each such stratum that has any. */
export function countStrata(
  { facts, places, boroughs }: Held,
  { tallies, monthsOf }: AskedFor,
): Readonly<Record<string, number>>[] {
  const names = Object.keys(tallies);
  const choose = chooser(facts, Object.values(tallies));
  const objects = objectsOf(facts);
  const all = [...new Set(boroughs)];
  const boroughOf = Uint8Array.from(boroughs, (borough) => all.indexOf(borough));
  const cells = objects.values.length * all.length * names.length;
  const years = new Map<number, Uint32Array>();
  for (const [month, covered] of coveredBoroughs(monthsOf)) {
    const year = Math.floor(month / 12);
    const counts = years.get(year) ?? new Uint32Array(cells);
    years.set(year, counts);
    const counted = Uint8Array.from(boroughs, (borough) => +covered.has(borough));
    const [from, to] = facts.months.get(month) ?? [0, 0];
    const chosenOf = choose(from, to);
    for (let row = from; row < to; row++) {
      const chosen = chosenOf[row - from] ?? 0;
      if (chosen === 0) continue;
      const area = areaOf(places, facts, row);
      if (counted[area] !== 1) continue;
      const stratum = (objects.codes[row] ?? 0) * all.length + (boroughOf[area] ?? 0);
      enter(counts, stratum * names.length, chosen, facts.n[row] ?? 0);
    }
  }
  return [...years.values()].flatMap((counts) => recordsOf(counts, names));
}

function objectsOf({ categories: { object } }: Facts) {
  if (!object) throw new RangeError("the facts have no category object");
  return object;
}

function areaOf({ area }: Places, { place }: Facts, row: number): number {
  return area[place[row] ?? 0] ?? NO_AREA;
}

/** Adds a fact to the tallies that it belongs to, beginning at its stratum's first. */
function enter(counts: Uint32Array, first: number, chosen: number, n: number) {
  for (let left = chosen; left !== 0; left &= left - 1) {
    const i = first + 31 - Math.clz32(left & -left);
    counts[i] = (counts[i] ?? 0) + n;
  }
}

function recordsOf(counts: Uint32Array, names: readonly string[]): Record<string, number>[] {
  const records: Record<string, number>[] = [];
  for (let first = 0; first < counts.length; first += names.length) {
    const own = counts.subarray(first, first + names.length);
    if (own.some((count) => count > 0)) {
      records.push(Object.fromEntries(names.map((name, i) => [name, own[i] ?? 0])));
    }
  }
  return records;
}
