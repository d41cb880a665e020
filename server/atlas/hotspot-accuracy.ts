import { addMonths, monthsOf, type Period } from "../../geo/domain/period.ts";
import { type Cell, forecastAccuracy } from "../../geo/hotspot/forecast-accuracy.ts";
import { metMonths } from "../../geo/hotspot/met-months.ts";
import { tellCount } from "../../geo/measure/disclosure.ts";
import type { AreaTallies } from "../../geo/measure/measure.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { HotspotAccuracy } from "../../geo/wire/hotspots.ts";
import type { Note } from "../../geo/wire/values.ts";
import { groundOf } from "./ground.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";

/** Shares of the area that a choice is scored at. */
const SHARES = [0.01, 0.02, 0.05, 0.1];

const SEED = 2023;

/**
 * Scores the hotspots of the months before a question's period, as many, by where the events of the period fell.
 *
 * Only areas that their force covers in every month that counts take part: a gap in the files is no quiet month.
 */
export function answerAccuracy(snapshot: Snapshot, question: Question): HotspotAccuracy {
  const { view, measure, set, period, months } = question;
  const before = { from: addMonths(period.from, -months.length), to: addMonths(period.from, -1) };
  const lastYear = { from: addMonths(period.from, -12), to: before.to };
  const rowsIn = (own: Period) => rowsOf(snapshot, question, own);
  const [past, year] = [rowsIn(before), rowsIn(lastYear)];
  const later = months
    .map((month) => ({ month, rows: rowsIn({ from: month, to: month }) }))
    .filter(({ rows }) => metMonths(rows) > 0);
  const z = measure.estimate(past, view, groundOf(set)).map(({ value }) => value);
  const told = tellCount(question.disclosure);
  const count = (row: AreaTallies | undefined) => told(row?.tally["count"] ?? 0) ?? 0;
  const throughout = [
    isCovered(past),
    isCovered(year),
    ...later.map(({ rows }) => isCovered(rows)),
  ];
  const taking = set.areas.flatMap((_, i) => (throughout.every((held) => held(i)) ? [i] : []));
  const cellsBy = (rank: (i: number) => number | null): Cell[] =>
    taking.map((i) => ({
      squareKm: set.areas[i]?.squareKm ?? 0,
      rank: rank(i),
      before: count(past[i]),
      later: later.map(({ rows }) => count(rows[i])),
    }));
  const byScore = cellsBy((i) => z[i] ?? null);
  const byDensity = cellsBy((i) => count(year[i]) / Math.max(set.areas[i]?.squareKm ?? 0, 1e-4));
  const shares = SHARES.map((share) => ({
    share,
    hotspots: forecastAccuracy(byScore, share, SEED),
    busiest: forecastAccuracy(byDensity, share, SEED),
    even: { hitRate: share, pai: 1 as const },
  }));
  const held = taking.length > 0 && later.length > 0;
  const scored = held && shares.some(({ hotspots }) => hotspots !== null);
  const reason = scored ? null : held ? "not-estimable" : "no-data-for-period";
  return {
    snapshot: snapshot.manifest.id,
    ...(snapshot.about.synthetic ? { synthetic: true } : {}),
    view: formatView(view),
    measure: { id: measure.id, label: measure.label },
    level: set.set.level,
    vintage: set.set.vintage,
    before,
    period,
    months: later.map(({ month }) => month),
    cells: taking.length,
    areas: set.areas.length,
    shares: scored ? shares : [],
    reason,
    notes: notesOn(reason, taking.length, question, shares),
  };
}

function rowsOf(snapshot: Snapshot, question: Question, period: Period) {
  const own = { ...question, period, months: monthsOf(period), compared: null };
  return tallyAreas(snapshot, own, question.measure.needs(question.view)).rows;
}

/** Whether an area has as many months as those of the Metropolitan Police have. */
function isCovered(rows: readonly AreaTallies[]): (i: number) => boolean {
  const most = metMonths(rows);
  return (i) => most > 0 && (rows[i]?.months ?? 0) >= most;
}

function notesOn(
  reason: HotspotAccuracy["reason"],
  cells: number,
  { set }: Question,
  shares: HotspotAccuracy["shares"],
): Note[] {
  if (reason === "no-data-for-period") {
    const text =
      "No area is covered both in the period and in the months before it that hotspots would be found in: ask for a period with complete files before it.";
    return [{ code: reason, text }];
  }
  if (reason === "not-estimable") {
    const text = "Nothing happened in the period, or the months before have no hotspots to score.";
    return [{ code: reason, text }];
  }
  const left = set.areas.length - cells;
  const method =
    "PAI is the share of later events over the share of area; PEI that over the best that any choice of as much area could have had; RRI the growth of events in the areas chosen over growth everywhere. Limits are from months drawn anew.";
  const without = `${formatCount(left)} of ${formatCount(set.areas.length)} areas are left out, as their force does not cover every month.`;
  const beaten = shares.filter(
    ({ hotspots, busiest }) => hotspots && busiest && busiest.pai > hotspots.pai,
  );
  const outdone = `At ${beaten.length} of ${shares.length} shares the places busiest in the twelve months before foretold more than the hotspots did: hotspots say where a pattern is, not where most will happen.`;
  return [
    { code: "accuracy", text: method },
    ...(beaten.length > 0 ? [{ code: "busiest-better", text: outdone }] : []),
    ...(left > 0 ? [{ code: "areas-left-out", text: without }] : []),
  ];
}
