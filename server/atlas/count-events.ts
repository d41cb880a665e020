import type { UnplacedReason } from "../../geo/domain/event.ts";
import { type Month, monthIndex } from "../../geo/domain/period.ts";
import type { Selection } from "../../geo/measure/measure.ts";
import { EVENT_FILTERS } from "../../geo/measure/question.ts";
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
  /** The months that count in each borough. */
  readonly monthsOf: ReadonlyMap<string, readonly Month[]>;
}

/** What the selections come to in each area, and what no area's count holds. */
export interface EventCounts {
  /** Events by area number, per tally. */
  readonly tallies: ReadonlyMap<string, Uint32Array>;
  /** How many of the first tally's events are edge-ambiguous, by area number. */
  readonly edge: Uint32Array;
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
  { tallies, reported, monthsOf }: AskedFor,
): EventCounts {
  const names = Object.keys(tallies);
  const told = names.reduce((bits, name, i) => bits | (+reported.includes(name) << i), 0);
  const ledger = emptyLedger(names.length, boroughOf.length, told);
  const chosenBy = chooser(facts, Object.values(tallies));
  for (const [month, boroughs] of coveredBoroughs(monthsOf)) {
    const [from, to] = facts.months.get(month) ?? [0, 0];
    const covered = Uint8Array.from(boroughOf, (borough) => +boroughs.has(borough));
    for (let row = from; row < to; row++) {
      const chosen = chosenBy(row);
      if (chosen === 0) continue;
      const n = facts.n[row] ?? 0;
      const place = facts.place[row] ?? 0;
      const area = places.area[place] ?? NO_AREA;
      if (covered[area] === 1) enter(ledger, chosen, n, area, places.edge[place] === 1);
      else leaveOut(ledger, chosen, n, whyNot(place, area, inside));
    }
  }
  const { counts, edge, asked, unplaced } = ledger;
  return {
    tallies: new Map(counts.map((count, i) => [names[i] ?? "", count])),
    edge,
    asked,
    unplaced: Object.fromEntries(Object.entries(unplaced).filter(([, count]) => count > 0)),
  };
}

type WhyNot = UnplacedReason | "not-covered";

interface Ledger {
  readonly counts: readonly Uint32Array[];
  readonly edge: Uint32Array;
  readonly unplaced: Record<WhyNot, number>;
  /** The tallies whose unplaced events are told, as bits. */
  readonly told: number;
  asked: number;
}

function emptyLedger(tallies: number, areas: number, told: number): Ledger {
  return {
    counts: Array.from({ length: tallies }, () => new Uint32Array(areas)),
    edge: new Uint32Array(areas),
    unplaced: { "no-coordinates": 0, "outside-london": 0, "in-no-area": 0, "not-covered": 0 },
    told,
    asked: 0,
  };
}

function enter(ledger: Ledger, chosen: number, n: number, area: number, nearEdge: boolean): void {
  for (let i = 0; i < ledger.counts.length; i++) {
    const count = ledger.counts[i];
    if (count && chosen & (1 << i)) count[area] = (count[area] ?? 0) + n;
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

/** More tallies than bits in an integer would count wrongly. */
const MOST_TALLIES = 30;

/** Says which selections a fact belongs to, as bits: one look per category that any of them narrows. */
export function chooser(facts: Facts, selections: readonly Selection[]): (row: number) => number {
  if (selections.length > MOST_TALLIES) {
    throw new RangeError(`${selections.length} tallies; at most ${MOST_TALLIES} can be counted`);
  }
  const wanted = selections.map(valuesByCategory);
  const narrowed = [...new Set(wanted.flatMap((values) => [...values.keys()]))];
  const every = 2 ** selections.length - 1;
  const looks = narrowed.map((name) => {
    const category = facts.categories[name];
    if (!category) throw new RangeError(`the facts have no category ${name}`);
    const allowed = category.values.map((value) =>
      wanted.reduce(
        (sum, values, i) => sum | (+(values.get(name)?.includes(value) ?? true) << i),
        0,
      ),
    );
    return { codes: category.codes, allowed: Int32Array.from(allowed) };
  });
  return (row) => {
    let chosen = every;
    for (const { codes, allowed } of looks) chosen &= allowed[codes[row] ?? 0] ?? 0;
    return chosen;
  };
}

/** The categories that a selection chooses by. */
export function categoriesOf(selection: Selection): string[] {
  return [...valuesByCategory(selection).keys()];
}

function valuesByCategory({ filters, personsOnly, group, alsoSeen }: Selection) {
  const values = new Map<string, readonly string[]>();
  for (const name of EVENT_FILTERS) {
    const chosen = filters[name];
    if (chosen) values.set(name, chosen);
  }
  if (personsOnly) values.set("type", ["person", "person-vehicle"]);
  for (const seen of [group, alsoSeen]) {
    if (seen) values.set(`${seen.definition}_group`, [seen.group]);
  }
  return values;
}
