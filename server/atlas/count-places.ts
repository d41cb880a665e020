import type { EventKind } from "../../geo/domain/event.ts";
import type { Month } from "../../geo/domain/period.ts";
import type { Selection } from "../../geo/measure/measure.ts";
import { chooser } from "./choose-events.ts";
import { coveredBoroughs } from "./count-events.ts";
import { NO_AREA } from "./places.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";

/** Events a month by place, of a selection, each place over the months that its borough counts; 0 outside the boroughs. */
export function countPlaces(
  { facts: byKind }: Snapshot,
  kind: EventKind,
  boroughs: SnapshotSet,
  selection: Selection,
  monthsOf: ReadonlyMap<string, readonly Month[]>,
): Float64Array {
  const facts = byKind[kind];
  const { area } = boroughs.places;
  const perMonth = Float64Array.from(boroughs.areas, ({ code }) => {
    const months = monthsOf.get(code)?.length ?? 0;
    return months === 0 ? 0 : 1 / months;
  });
  const found = new Float64Array(area.length);
  const choose = chooser(facts, [selection]);
  for (const [month, counting] of coveredBoroughs(monthsOf)) {
    const [from, to] = facts.months.get(month) ?? [0, 0];
    const counts = boroughs.areas.map(({ code }) => counting.has(code));
    const chosenOf = choose(from, to);
    for (let row = from; row < to; row++) {
      const place = facts.place[row] ?? 0;
      const borough = area[place] ?? NO_AREA;
      if (counts[borough] !== true || chosenOf[row - from] === 0) continue;
      found[place] = (found[place] ?? 0) + (facts.n[row] ?? 0) * (perMonth[borough] ?? 0);
    }
  }
  return found;
}
