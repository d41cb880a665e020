import { isEventKind } from "../../geo/domain/event.ts";
import type { Month } from "../../geo/domain/period.ts";
import { comparedName } from "../../geo/measure/compared-period.ts";
import { tellCount } from "../../geo/measure/disclosure.ts";
import type { AreaTallies, Needs } from "../../geo/measure/measure.ts";
import type { Unplaced } from "../../geo/wire/values.ts";
import { type Bases, basesFor } from "./bases.ts";
import { type CountedMonths, countedMonths } from "./compared-months.ts";
import { countEvents, type EventCounts } from "./count-events.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { surveyFigure } from "./survey-figures.ts";
import { unrecognisedIn } from "./unrecognised.ts";

/** What a question's areas come to, before any measure has looked at it. */
export interface Tallied {
  readonly rows: readonly AreaTallies[];
  /** Edge-ambiguous events by area; null where withheld. */
  readonly edge: readonly (number | null)[];
  readonly unplaced: Unplaced;
  /** Both sides of a ratio that is made in other ways too, month by month over the areas of the boroughs; empty for other measures. */
  readonly monthly: EventCounts["monthly"];
  readonly bases: Bases;
  /** The months counted, by borough code. */
  readonly monthsOf: ReadonlyMap<string, readonly Month[]>;
  /** The same with the months of the period compared with, and that period's events in no area; null where none is. */
  readonly counted: CountedMonths;
  readonly comparedUnplaced: Unplaced | null;
  /** Events of the months counted that have an unknown label where the question chooses by it; null where withheld. */
  readonly unrecognised: number | null;
}

/** Counts what the measure needs in every area of the question's set, over the months that each area's own force covers. */
export function tallyAreas(snapshot: Snapshot, question: Question, needs: Needs): Tallied {
  const { measure, set, period } = question;
  const counted = countedMonths(question);
  const monthsOf = counted.own;
  const boroughs = set.areas.map(({ borough }) => borough);
  const { places } = set;
  const { inside, facts } = snapshot;
  const count = (asked: Parameters<typeof countEvents>[1]) =>
    isEventKind(measure.kind)
      ? countEvents({ facts: facts[measure.kind], places, inside, boroughs }, asked)
      : noEvents(boroughs.length);
  const { own, compared } = bySide(needs.tallies);
  const monthly = measure.alternatives ? MONTHLY : [];
  const counts = count({ tallies: own, reported: REPORTED, monthly, monthsOf });
  const then =
    question.compared &&
    count({ tallies: compared, reported: COMPARED, monthsOf: counted.compared });
  const year = Number(period.to.slice(0, 4));
  const { residents, figures } = snapshot;
  const bases = basesFor(residents[set.key], figures[set.key], needs.bases, year, (need, i) =>
    surveyFigure(snapshot.survey, need, set.areas[i]?.code ?? "", period),
  );
  const told = tellCount(question.disclosure);
  const tallies = [...counts.tallies, ...(then?.tallies ?? [])];
  const based = Object.keys(needs.bases);
  const rows = set.areas.map(({ code, borough }, i) => ({
    code,
    borough,
    months: monthsOf.get(borough)?.length ?? 0,
    tally: tallyRecord(tallies, i),
    base: baseRecord(based, bases, i),
  }));
  return {
    rows,
    edge: Array.from(counts.edge, told),
    unplaced: then ? unplacedInPairs(counts, told) : unplacedOf(counts, told),
    monthly: counts.monthly,
    bases,
    monthsOf,
    counted,
    comparedUnplaced: then && unplacedInPairs(then, told),
    unrecognised: told(
      isEventKind(measure.kind)
        ? unrecognisedIn(facts[measure.kind], Object.values(own), monthsOf)
        : 0,
    ),
  };
}

/** One area's tallies; written out, as it is run for thousands of areas. */
function tallyRecord(tallies: Iterable<readonly [string, Uint32Array]>, area: number) {
  const record: Record<string, number> = {};
  for (const [name, counts] of tallies) record[name] = counts[area] ?? 0;
  return record;
}

function baseRecord(names: readonly string[], bases: Bases, area: number) {
  const record: Record<string, number | null> = {};
  for (const name of names) record[name] = bases.of(name, area);
  return record;
}

/** Events of the question's own period are counted apart from those of the one compared with: the months differ. */
function bySide(tallies: Needs["tallies"]) {
  const entries = Object.entries(tallies);
  const side = (compared: boolean) =>
    Object.fromEntries(entries.filter(([, { period }]) => (period === "compared") === compared));
  return { own: side(false), compared: side(true) };
}

/** What is counted for a survey and for a figure of the areas themselves. */
function noEvents(areas: number): EventCounts {
  return { tallies: new Map(), edge: new Uint32Array(areas), monthly: [], asked: 0, unplaced: {} };
}

/** The tallies that a figure is made of, as measures name them; the others only say how far it may be relied on. */
const REPORTED = ["count", "referenceCount", "searches", "referenceSearches", "crimes"];

/** Of a ratio, group and reference. */
const MONTHLY = ["count", "referenceCount"];

const COMPARED = REPORTED.map(comparedName);

type Told = ReturnType<typeof tellCount>;

/** A month that another borough compares and this one does not is left out of both sides: its events are not looked for. */
function unplacedInPairs({ unplaced, asked, ...counts }: EventCounts, told: Told): Unplaced {
  const { "not-covered": leftOut = 0, ...rest } = unplaced;
  return unplacedOf({ ...counts, unplaced: rest, asked: asked - leftOut }, told);
}

function unplacedOf({ unplaced, asked }: EventCounts, told: Told): Unplaced {
  const count = told(Object.values(unplaced).reduce((sum, value) => sum + value, 0)) ?? 0;
  const all = told(asked) ?? 0;
  const byReason = Object.entries(unplaced).map(([reason, events]) => [reason, told(events)]);
  return {
    count,
    share: all === 0 ? null : Math.min(1, count / all),
    byReason: Object.fromEntries(byReason),
  };
}
