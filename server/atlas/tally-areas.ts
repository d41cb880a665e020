import type { Month } from "../../geo/domain/period.ts";
import type { AreaTallies, Needs } from "../../geo/measure/measure.ts";
import { type Bases, basesFor } from "./bases.ts";
import { type Covered, countEvents } from "./count-events.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a question's areas come to, before any measure has looked at it. */
export interface Tallied {
  readonly rows: readonly AreaTallies[];
  /** Edge-ambiguous events by area. */
  readonly edge: readonly number[];
  readonly bases: Bases;
  /** The months counted, by borough code. */
  readonly monthsOf: ReadonlyMap<string, readonly Month[]>;
  /** The same, as boroughs that share their months. */
  readonly covered: readonly Covered[];
}

/** Counts what the measure needs in every area of the question's set, over the months that each area's own force covers. */
export async function tallyAreas(
  snapshot: Snapshot,
  question: Question,
  needs: Needs,
): Promise<Tallied> {
  const { measure, set, period } = question;
  const monthsOf = countedMonths(question);
  const covered = groupByMonths(monthsOf);
  const counts = await countEvents(snapshot.database, measure.kind, set, needs.tallies, covered);
  const year = Number(period.to.slice(0, 4));
  const { residents, figures } = snapshot;
  const bases = basesFor(residents[set.key], figures[set.key], needs.bases, year);
  const none = Object.fromEntries(Object.keys(needs.tallies).map((name) => [name, 0]));
  const rows = set.areas.map(({ code, borough }, i) => ({
    code,
    borough,
    months: monthsOf.get(borough)?.length ?? 0,
    tally: counts.get(i)?.tally ?? none,
    base: Object.fromEntries(Object.keys(needs.bases).map((name) => [name, bases.of(name, i)])),
  }));
  return {
    rows,
    edge: set.areas.map((_, i) => counts.get(i)?.edge ?? 0),
    bases,
    monthsOf,
    covered,
  };
}

function countedMonths({ measure, set, months, coverage }: Question): Map<string, Month[]> {
  const boroughs = [...new Set(set.areas.map(({ borough }) => borough))];
  return new Map(
    boroughs.map((borough) => [
      borough,
      months.filter((month) => {
        const state = coverage.stateOf(borough, month);
        return state === "complete" || (state === "partial" && measure.keepsPartialMonths);
      }),
    ]),
  );
}

function groupByMonths(monthsOf: ReadonlyMap<string, readonly Month[]>): Covered[] {
  const groups = new Map<string, { boroughs: string[]; months: readonly Month[] }>();
  for (const [borough, months] of monthsOf) {
    if (months.length === 0) continue;
    const key = months.join(",");
    const group = groups.get(key) ?? { boroughs: [], months };
    group.boroughs.push(borough);
    groups.set(key, group);
  }
  return [...groups.values()];
}
