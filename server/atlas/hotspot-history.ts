import { homeForceOf } from "../../geo/domain/area.ts";
import { addMonths, monthIndex, monthsOf, type Period } from "../../geo/domain/period.ts";
import { drawnRates } from "../../geo/hotspot/drawn-rates.ts";
import { type Emerging, emergingClass, LEAST_PERIODS } from "../../geo/hotspot/emerging.ts";
import { RUN } from "../../geo/hotspot/find-spots.ts";
import type { Trend } from "../../geo/hotspot/mann-kendall.ts";
import { trendOf } from "../../geo/hotspot/pre-whitening.ts";
import { spaceTimeHistories } from "../../geo/hotspot/space-time.ts";
import { takingPart } from "../../geo/hotspot/taking-part.ts";
import { tellCount } from "../../geo/measure/disclosure.ts";
import type { AreaTallies } from "../../geo/measure/measure.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { HotspotHistory } from "../../geo/wire/hotspots.ts";
import type { Note } from "../../geo/wire/values.ts";
import { groundOf } from "./ground.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";

const QUARTER = 3;

/** How each area has been hot or cold over the newest unbroken run of complete quarters in a question's period. */
export function answerHistory(snapshot: Snapshot, question: Question): HotspotHistory {
  const { view, measure, set } = question;
  const quarters = completeQuarters(question);
  const enough = quarters.length >= LEAST_PERIODS;
  const found = enough ? historiesOver(snapshot, question, quarters) : [];
  const column = <T>(pick: (own: Found) => T) =>
    set.areas.map((_, i) => (found[i] ? pick(found[i]) : null));
  return {
    snapshot: snapshot.manifest.id,
    ...(snapshot.about.synthetic ? { synthetic: true } : {}),
    view: formatView(view),
    measure: { id: measure.id, label: measure.label },
    level: set.set.level,
    vintage: set.set.vintage,
    quarters,
    areas: set.areas.map(({ code }) => code),
    name: set.areas.map(({ name }) => name),
    borough: set.areas.map(({ borough }) => borough),
    kind: column(({ emerging }) => emerging?.kind ?? null),
    class: column(({ emerging }) => emerging?.class ?? null),
    tau: column(({ trend }) => trend?.tau ?? null),
    trendP: column(({ trend }) => trend?.p ?? null),
    slope: column(({ trend }) => trend?.senSlope ?? null),
    reason: enough ? null : "not-estimable",
    notes: [noteOn(quarters, enough)],
  };
}

/** The newest unbroken run of calendar quarters within the period that the Metropolitan Police covers in full. */
export function completeQuarters({ set, period, coverage }: Question): Period[] {
  const met = set.boroughs.filter((borough) => homeForceOf(borough) === "metropolitan");
  const isComplete = (quarter: Period) =>
    met.length > 0 &&
    monthsOf(quarter).every((month) =>
      met.every((borough) => coverage.stateOf(borough, month) === "complete"),
    );
  const quarters = quartersIn(period);
  const broken = quarters.findLastIndex((quarter) => !isComplete(quarter));
  const newest = quarters.findLastIndex(isComplete);
  if (newest > broken) return quarters.slice(broken + 1);
  // The newest quarters are not held: the run before them.
  const before = quarters.slice(0, newest + 1);
  return before.slice(before.findLastIndex((quarter) => !isComplete(quarter)) + 1);
}

/** Calendar quarters that lie wholly in a period. */
function quartersIn({ from, to }: Period): Period[] {
  const wait = (QUARTER - (monthIndex(from) % QUARTER)) % QUARTER;
  const quarters: Period[] = [];
  for (let start = addMonths(from, wait); addMonths(start, 2) <= to; ) {
    quarters.push({ from: start, to: addMonths(start, 2) });
    start = addMonths(start, QUARTER);
  }
  return quarters;
}

/** What one area's history comes to. */
interface Found {
  readonly emerging: Emerging | null;
  readonly trend: Trend | null;
}

function historiesOver(
  snapshot: Snapshot,
  question: Question,
  quarters: readonly Period[],
): (Found | null)[] {
  const { measure, view, set } = question;
  const ground = groundOf(set);
  const needs = measure.needs(view);
  const rows = quarters.map((period) => {
    const own = { ...question, period, months: monthsOf(period), compared: null };
    return tallyAreas(snapshot, own, needs).rows;
  });
  const byCount = ground.level === "hex";
  const told = tellCount(question.disclosure);
  const countOf = ({ tally }: AreaTallies) => told(tally["count"] ?? 0) ?? 0;
  const throughout = set.areas.map((_, i) =>
    rows.every((own) => takes(own[i], byCount)) ? 1 : null,
  );
  const { places, neighbours } = takingPart(throughout, ground.neighbours);
  const values = rows.map((own) => {
    const taking = places.flatMap((i) => own[i] ?? []);
    return byCount
      ? taking.map(countOf)
      : drawnRates(taking.map((row) => ({ count: countOf(row), base: quarterOf(row) })));
  });
  const found: (Found | null)[] = set.areas.map(() => null);
  spaceTimeHistories(values, neighbours, RUN).forEach((history, k) => {
    const place = places[k];
    if (!history || place === undefined) return;
    found[place] = { emerging: emergingClass(history), trend: trendOf(history.z) };
  });
  return found;
}

function takes(row: AreaTallies | undefined, byCount: boolean): boolean {
  if (row?.months !== QUARTER) return false;
  return byCount || (row.base["residents"] ?? 0) > 0;
}

/** In person-years. */
function quarterOf({ base }: AreaTallies): number {
  return ((base["residents"] ?? 0) * QUARTER) / 12;
}

function noteOn(quarters: readonly Period[], enough: boolean): Note {
  const [first, last] = [quarters[0], quarters.at(-1)];
  const text = enough
    ? `Over the ${quarters.length} quarters from ${first?.from} to ${last?.to}, each area with those around it and all of them a quarter before; hot or cold at a corrected p under 0.10, a trend by Mann and Kendall at p under 0.05 that Sen's slope bears out.`
    : `${quarters.length} complete quarters in one run are held in the period; at least ${LEAST_PERIODS} are needed. Ask for a longer period.`;
  return { code: enough ? "emerging" : "not-estimable", text };
}
