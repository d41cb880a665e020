import { homeForceOf } from "../../geo/domain/area.ts";
import type { EventKind } from "../../geo/domain/event.ts";
import { addMonths, type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import { fullestYear } from "../../geo/measure/disclosed-period.ts";
import type { EventFilters } from "../../geo/measure/question.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";

/** How a borough's own force covers a month for the events asked for. */
export type MonthState = "complete" | "partial" | "missing";

/** What the coverage table says of one kind of event, ready to be asked month by month. */
export interface Coverage {
  stateOf(borough: string, month: Month): MonthState;
  /** Months in which any force holds something of the kind, rising. */
  readonly months: readonly Month[];
}

/**
 * The coverage of one kind of event for a choice of events.
 *
 * A file that holds only some crime types is complete for those and missing for any other choice; a borough that a file leaves out is
 * missing there, whatever lies on its edges; a month without a single located event is missing from every map. Figures of the areas
 * themselves (no kind) rest on no files: every month is complete.
 */
export function coverageOf(
  rows: readonly CoverageRow[],
  kind: EventKind | null,
  filters: EventFilters,
): Coverage {
  if (kind === null) return everyMonth(rows);
  const ofKind = rows.filter((row) => row.kind === kind);
  const byUnit = new Map(ofKind.map((row) => [`${row.force} ${row.month}`, row]));
  return {
    stateOf: (borough, month) =>
      judge(byUnit.get(`${homeForceOf(borough)} ${month}`), borough, filters),
    months: [...new Set(ofKind.map(({ month }) => month))].sort(),
  };
}

function everyMonth(rows: readonly CoverageRow[]): Coverage {
  return {
    stateOf: () => "complete",
    months: [...new Set(rows.map(({ month }) => month))].sort(),
  };
}

/** Any Met borough: the force's files cover all 32 alike unless they name those they leave out. */
export const ANY_MET_BOROUGH = "E09000002";

/**
 * What `last-12` means: the newest twelve months running that the Met covers completely, else the twelve that end with the newest
 * month it covers completely (in part, if none is complete). Null when it covers none.
 */
export function lastTwelve(coverage: Coverage, boroughs: readonly string[]): Period | null {
  const met = boroughs.filter((code) => homeForceOf(code) === "metropolitan");
  const asked = met.length > 0 ? met : [ANY_MET_BOROUGH];
  const complete = (month: Month) =>
    asked.every((borough) => coverage.stateOf(borough, month) === "complete");
  const held = (month: Month) =>
    asked.some((borough) => coverage.stateOf(borough, month) !== "missing");
  const newestFirst = [...coverage.months].reverse();
  const run = newestFirst.find((month) => monthsOf(twelveTo(month)).every(complete));
  const end = run ?? newestFirst.find(complete) ?? newestFirst.find(held);
  return end === undefined ? null : twelveTo(end);
}

/** What no period means where only calendar years are told: the one of which the Met covers most months, in whole if it does any so. */
export function fullestYearHeld(coverage: Coverage, boroughs: readonly string[]): Period | null {
  const met = boroughs.filter((code) => homeForceOf(code) === "metropolitan");
  const held = (["complete", "partial"] as const).map((state) =>
    coverage.months.filter((month) =>
      met.some((borough) => coverage.stateOf(borough, month) === state),
    ),
  );
  return fullestYear(held.find((months) => months.length > 0) ?? coverage.months);
}

function twelveTo(month: Month): Period {
  return { from: addMonths(month, -11), to: month };
}

function judge(row: CoverageRow | undefined, borough: string, filters: EventFilters): MonthState {
  if (!row || row.located === 0) return "missing";
  if (row.onlyCrimes && !holdsAll(row.onlyCrimes, filters.crime)) return "missing";
  if (row.absentBoroughs?.includes(borough)) return "missing";
  const cut = row.startsOnDay ?? row.stopsOnDay ?? row.fewLocated;
  const damaged = cut ?? row.shareOfUsual ?? row.shareOfBefore;
  return damaged === undefined ? "complete" : "partial";
}

function holdsAll(held: readonly string[], asked: readonly string[] | undefined): boolean {
  return asked?.every((crime) => held.includes(crime)) ?? false;
}
