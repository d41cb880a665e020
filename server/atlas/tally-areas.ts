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
  const boroughs = set.areas.map(({ borough }) => borough);
  const { places } = set;
  const counts =
    measure.kind === null
      ? noEvents(boroughs.length)
      : countEvents(
          { facts: snapshot.facts[measure.kind], places, inside: snapshot.inside, boroughs },
          { tallies: needs.tallies, reported: REPORTED, monthsOf },
        );
  const year = Number(period.to.slice(0, 4));
  const { residents, figures } = snapshot;
  const bases = basesFor(residents[set.key], figures[set.key], needs.bases, year);
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

/** What is counted for a figure of the areas themselves. */
function noEvents(areas: number): EventCounts {
  return { tallies: new Map(), edge: new Uint32Array(areas), asked: 0, unplaced: {} };
}

/** The tallies that a figure is made of, as measures name them; the others only say how far it may be relied on. */
const REPORTED = ["count", "referenceCount", "searches", "referenceSearches", "crimes"];

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
