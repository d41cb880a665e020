import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import type { UnplacedReason } from "../../geo/domain/event.ts";
import { type Month, monthIndex } from "../../geo/domain/period.ts";
import type { Selection } from "../../geo/measure/measure.ts";
import { chooser } from "./choose-events.ts";
import type { Facts } from "./facts.ts";
import { NO_AREA, type Places } from "./places.ts";

/** The events of one kind, and where they lie in one boundary set. */
interface Held {
  readonly facts: Facts;
  readonly places: Places;
  /** By place: 1 where any boundary set has it in an area. */
  readonly inside: Uint8Array;
  /** The borough of each area. */
  readonly boroughs: readonly string[];
}

interface AskedFor {
  readonly tallies: Readonly<Record<string, Selection>>;
  /** The tallies that a figure is made of, whose unplaced events are told. */
  readonly reported: readonly string[];
  /** Tallies of the period's own figure that are told month by month too; none when absent. */
  readonly monthly?: readonly string[];
  /** The months that count in each borough. */
  readonly monthsOf: ReadonlyMap<string, readonly Month[]>;
}

/** What the selections come to in each area, and what no area's count holds. */
export interface EventCounts {
  /** Events by area number, per tally. */
  readonly tallies: ReadonlyMap<string, Uint32Array>;
  /** How many of the first tally's events are edge-ambiguous, by area number. */
  readonly edge: Uint32Array;
  /** The monthly tallies of each month that counts anywhere, over all areas but the City's, which has a force of its own. */
  readonly monthly: readonly Readonly<Record<string, number>>[];
  /** Of the events that the reported tallies ask for: all of them, and by reason those in no area's count. */
  readonly asked: number;
  readonly unplaced: Readonly<Record<string, number>>;
}

/**
 * Counts selections of events per area in one pass, each borough over its own months.
 *
 * Reasons for being in no area's count: `no-coordinates`, `outside-london`, `in-no-area` of this set, or `not-covered`: the event lies
 * in an area whose own force lacks that month. Each fact carries a bit per tally, so that a category is looked up once for all of them.
 */
export function countEvents(
  { facts, places, inside, boroughs: boroughOf }: Held,
  { tallies, reported, monthly = [], monthsOf }: AskedFor,
): EventCounts {
  const names = Object.keys(tallies);
  const told = names.reduce((bits, name, i) => bits | (+reported.includes(name) << i), 0);
  const ledger = emptyLedger(names.length, boroughOf.length, told);
  const countsOf = (name: string) => tallyOf(ledger, names.indexOf(name));
  const choose = chooser(facts, Object.values(tallies));
  const perMonth = monthCounter(boroughOf, monthly, countsOf);
  for (const [month, boroughs] of coveredBoroughs(monthsOf)) {
    const [from, to] = facts.months.get(month) ?? [0, 0];
    const covered = Uint8Array.from(boroughOf, (borough) => +boroughs.has(borough));
    const chosenOf = choose(from, to);
    for (let row = from; row < to; row++) {
      const chosen = chosenOf[row - from] ?? 0;
      if (chosen === 0) continue;
      const n = facts.n[row] ?? 0;
      const place = facts.place[row] ?? 0;
      const area = places.area[place] ?? NO_AREA;
      if (covered[area] === 1) enter(ledger, chosen, n, area, places.edge[place] === 1);
      else leaveOut(ledger, chosen, n, whyNot(place, area, inside));
    }
    perMonth.close();
  }
  const { edge, asked, unplaced } = ledger;
  return {
    tallies: new Map(names.map((name) => [name, countsOf(name)])),
    edge,
    monthly: perMonth.months,
    asked,
    unplaced: Object.fromEntries(Object.entries(unplaced).filter(([, count]) => count > 0)),
  };
}

/** Tells what each month adds to tallies, from what they have come to when it is closed. */
function monthCounter(
  boroughOf: readonly string[],
  names: readonly string[],
  countsOf: (name: string) => Uint32Array,
) {
  const months: Record<string, number>[] = [];
  const before = new Map<string, number>();
  return {
    months,
    close() {
      const month = names.map((name): [string, number] => {
        const count = countsOf(name);
        const sum = boroughOf.reduce(
          (total, borough, i) => (borough === CITY_OF_LONDON ? total : total + (count[i] ?? 0)),
          0,
        );
        const added = sum - (before.get(name) ?? 0);
        before.set(name, sum);
        return [name, added];
      });
      if (names.length > 0) months.push(Object.fromEntries(month));
    },
  };
}

type WhyNot = UnplacedReason | "not-covered";

interface Ledger {
  /** Area by area, each one's tallies beside each other: an event that is in several of them is entered in one place. */
  readonly counts: Uint32Array;
  /** How many tallies there are. */
  readonly width: number;
  readonly edge: Uint32Array;
  readonly unplaced: Record<WhyNot, number>;
  /** The tallies whose unplaced events are told, as bits. */
  readonly told: number;
  asked: number;
}

function emptyLedger(tallies: number, areas: number, told: number): Ledger {
  return {
    counts: new Uint32Array(tallies * areas),
    width: tallies,
    edge: new Uint32Array(areas),
    unplaced: { "no-coordinates": 0, "outside-london": 0, "in-no-area": 0, "not-covered": 0 },
    told,
    asked: 0,
  };
}

/** One tally of every area. */
function tallyOf({ counts, width, edge }: Ledger, tally: number): Uint32Array {
  const own = new Uint32Array(edge.length);
  for (let area = 0; area < own.length; area++) own[area] = counts[area * width + tally] ?? 0;
  return own;
}

function enter(ledger: Ledger, chosen: number, n: number, area: number, nearEdge: boolean): void {
  const { counts, width } = ledger;
  for (let left = chosen; left !== 0; left &= left - 1) {
    const cell = area * width + 31 - Math.clz32(left & -left);
    counts[cell] = (counts[cell] ?? 0) + n;
  }
  if (nearEdge && chosen & 1) ledger.edge[area] = (ledger.edge[area] ?? 0) + n;
  if (chosen & ledger.told) ledger.asked += n;
}

function leaveOut(ledger: Ledger, chosen: number, n: number, reason: WhyNot): void {
  if (!(chosen & ledger.told)) return;
  ledger.asked += n;
  ledger.unplaced[reason] += n;
}

function whyNot(place: number, area: number, inside: Uint8Array): WhyNot {
  if (place === 0) return "no-coordinates";
  if (inside[place] !== 1) return "outside-london";
  return area === NO_AREA ? "in-no-area" : "not-covered";
}

/** Which boroughs count in each month that counts anywhere, by month index. */
export function coveredBoroughs(
  monthsOf: ReadonlyMap<string, readonly Month[]>,
): Map<number, Set<string>> {
  const boroughs = new Map<number, Set<string>>();
  for (const [borough, months] of monthsOf) {
    for (const month of months.map(monthIndex)) {
      boroughs.set(month, (boroughs.get(month) ?? new Set()).add(borough));
    }
  }
  return boroughs;
}
