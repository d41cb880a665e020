import type { Month } from "../../geo/domain/period.ts";
import type { AreaTallies, Needs } from "../../geo/measure/measure.ts";
import type { Unplaced } from "../../geo/wire/values.ts";
import { type Bases, basesFor } from "./bases.ts";
import { countEvents, type EventCounts } from "./count-events.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a question's areas come to, before any measure has looked at it. */
export interface Tallied {
  readonly rows: readonly AreaTallies[];
  /** Edge-ambiguous events by area. */
  readonly edge: readonly number[];
  readonly unplaced: Unplaced;
  readonly bases: Bases;
  /** The months counted, by borough code. */
  readonly monthsOf: ReadonlyMap<string, readonly Month[]>;
}

/** Counts what the measure needs in every area of the question's set, over the months that each area's own force covers. */
export function tallyAreas(snapshot: Snapshot, question: Question, needs: Needs): Tallied {
  const { measure, set, period } = question;
  const monthsOf = countedMonths(question);
  const counts = countEvents(
    {
      facts: snapshot.facts[measure.kind],
      places: set.places,
      inside: snapshot.inside,
      boroughs: set.areas.map(({ borough }) => borough),
    },
    { tallies: needs.tallies, reported: REPORTED, monthsOf },
  );
  const bases = basesFor(snapshot.residents[set.key], needs.bases, Number(period.to.slice(0, 4)));
  const tallies = [...counts.tallies];
  const rows = set.areas.map(({ code, borough }, i) => ({
    code,
    borough,
    months: monthsOf.get(borough)?.length ?? 0,
    tally: Object.fromEntries(tallies.map(([name, count]) => [name, count[i] ?? 0])),
    base: Object.fromEntries(Object.keys(needs.bases).map((name) => [name, bases.of(name, i)])),
  }));
  return {
    rows,
    edge: Array.from(counts.edge),
    unplaced: unplacedOf(counts),
    bases,
    monthsOf,
  };
}

/** The tallies that a figure is made of, as measures name them; the others only say how far it may be relied on. */
const REPORTED = ["count", "referenceCount", "searches", "referenceSearches"];

function unplacedOf({ unplaced: byReason, asked }: EventCounts): Unplaced {
  const count = Object.values(byReason).reduce((sum, value) => sum + value, 0);
  return { count, share: asked === 0 ? null : count / asked, byReason };
}

function countedMonths({ measure, set, months, coverage }: Question): Map<string, Month[]> {
  return new Map(
    set.boroughs.map((borough) => [
      borough,
      months.filter((month) => {
        const state = coverage.stateOf(borough, month);
        return state === "complete" || (state === "partial" && measure.keepsPartialMonths);
      }),
    ]),
  );
}
