import type { CoarseLevel } from "../atlas/coarse-facts.ts";
import { coarseSnapshot } from "../atlas/coarse-snapshot.ts";
import type { Snapshot, SnapshotSet } from "../atlas/snapshot.ts";
import type { Bounds, Sum } from "./recover-counts.ts";

/**
 * Everything that the coarse counts of a level tell of searches: the bounds of each class in each area and run of months, put into
 * `counts`, and what adds up.
 */
export function coarseBounds(
  snapshot: Snapshot,
  level: CoarseLevel,
  counts: Map<string, Bounds>,
): Sum[] {
  const { sets, facts } = coarseSnapshot(snapshot, level);
  const [set] = sets;
  if (!set) throw new Error(`expected areas of ${level}`);
  const { type, officer_group: groups, outcome } = facts.stop.categories;
  if (!type || !groups || !outcome) throw new Error("expected coarse searches");
  const people = level === "ward" ? [PEOPLE] : classesOf(groups.values);
  return [...facts.stop.months].flatMap(([month, [from, to]]) => {
    const seen = new Map<string, number>();
    for (let row = from; row < to; row++) {
      const own = [type, groups, outcome].map(({ values, codes }) => values[codes[row] ?? 0]);
      const area = set.areas[set.places.area[facts.stop.place[row] ?? 0] ?? -1];
      seen.set(`${area?.code} ${own.join(" ")}`, facts.stop.n[row] ?? 0);
    }
    for (const { code } of set.areas) {
      for (const own of [...people, VEHICLES]) {
        counts.set(`${month} ${code} ${own}`, boundsOf(seen.get(`${code} ${own}`) ?? 0));
      }
      counts.set(`${month} ${code} people`, { low: 0, high: 1e9 });
    }
    return level === "ward" ? wardSums(set, month) : boroughSums(set, month, people);
  });
}

const PEOPLE = "person unknown unknown";
const VEHICLES = "vehicle unknown unknown";

function classesOf(groups: readonly string[]): string[] {
  const ends = ["arrest", "caution", "no-further-action", "unknown"];
  return groups.flatMap((group) => ends.map((end) => `person ${group} ${end}`));
}

/** What a coarse count may be made of. */
function boundsOf(count: number): Bounds {
  if (count === 0) return { low: 0, high: 3 };
  return count === 7 ? { low: 4, high: 9 } : { low: Math.max(10, count - 2), high: count + 2 };
}

function boroughSums({ areas }: SnapshotSet, month: number, people: readonly string[]): Sum[] {
  return areas.map(({ code }) => ({
    whole: `${month} ${code} people`,
    parts: people.map((own) => `${month} ${code} ${own}`),
  }));
}

function wardSums({ areas, boroughs }: SnapshotSet, month: number): Sum[] {
  return boroughs.flatMap((borough) => {
    const wards = areas.filter((area) => area.borough === borough);
    return [
      { whole: "people", own: PEOPLE },
      { whole: VEHICLES, own: VEHICLES },
    ].map(({ whole, own }) => ({
      whole: `${month} ${borough} ${whole}`,
      parts: wards.map(({ code }) => `${month} ${code} ${own}`),
    }));
  });
}
