import { setImmediate as nextTurn } from "node:timers/promises";
import { homeForceOf } from "../../geo/domain/area.ts";
import { monthsOf, type Period } from "../../geo/domain/period.ts";
import { isWholeYears } from "../../geo/measure/disclosed-period.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { CoveredValue } from "../../geo/trust/driver-panel.ts";
import {
  type DriverTable,
  type FactorColumn,
  FEWEST_MONTHS,
} from "../../geo/trust/driver-table.ts";
import { USUAL_DESIGN } from "../../geo/trust/survey-design.ts";
import {
  addQuarters,
  QUARTERS_APART,
  type Quarter,
  quartersBetween,
  ROLLING_MONTHS,
  rollingPeriod,
} from "../../geo/trust/survey-quarter.ts";
import type { SurveySeries } from "../../geo/trust/survey-series.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import { ANY_MET_BOROUGH } from "./covered-months.ts";
import { ethnicMix } from "./ethnic-mix.ts";
import { publishedYear } from "./published-years.ts";
import { type Question, resolveView } from "./resolve-view.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";
import { FACTOR_VIEWS, type FactorView } from "./trust-factors.ts";

/**
 * Everything a question on drivers may need, counted once: every factor in every rolling year of the survey and a year before.
 *
 * Other requests get their turn between years. Boroughs are those of the newest boundary set, without the City.
 */
export async function driverTable(
  snapshot: Snapshot,
  disclosure: Disclosure,
): Promise<DriverTable> {
  const set = snapshot.sets.find((one) => one.set.level === "borough");
  const survey = [...snapshot.survey.values()];
  const quarters = quartersOf(survey);
  const met = set ? placesOf(set) : [];
  const columns: FactorColumn[] = [];
  for (const factor of set ? FACTOR_VIEWS : []) {
    columns.push(await columnOf(snapshot, disclosure, factor, quarters, met));
  }
  if (set) columns.push(ethnicMix(snapshot, set, met));
  return {
    boroughs: met.map((i) => set?.areas[i]?.code ?? ""),
    quarters,
    columns,
    survey,
    design: USUAL_DESIGN,
  };
}

/** Numbers of the areas that the survey covers. */
function placesOf({ areas }: SnapshotSet): number[] {
  return areas.flatMap(({ borough }, i) => (homeForceOf(borough) === "metropolitan" ? [i] : []));
}

function quartersOf(survey: readonly SurveySeries[]): Quarter[] {
  const held = survey.flatMap((series) => series.quarters).sort();
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = addQuarters(first, -QUARTERS_APART);
  return Array.from({ length: quartersBetween(from, last) + 1 }, (_, i) => addQuarters(from, i));
}

/** Facts, unless the Met's own published counts hold more years: one source for a whole column, as two count differently. */
async function columnOf(
  snapshot: Snapshot,
  disclosure: Disclosure,
  { query, changes, published, ...factor }: FactorView,
  quarters: readonly Quarter[],
  places: readonly number[],
): Promise<FactorColumn> {
  const question = questionOf(snapshot, disclosure, query);
  const years = (changes ? quarters : quarters.slice(-1)).map(rollingPeriod);
  const nothing = { ...factor, source: "", values: years.map(() => places.map(() => null)) };
  if (!question) return nothing;
  const counted = await fromFacts(snapshot, question, years, places, changes);
  if (published) {
    const values = years.map((year) => publishedYear(snapshot, question, published, year, places));
    const { label, source } = published;
    if (wholeYears(values) > wholeYears(counted.values)) {
      return { ...factor, label, source, values };
    }
  }
  return { ...factor, ...counted };
}

type Years = FactorColumn["values"];

function wholeYears(values: Years): number {
  return values.flat().filter((value) => value?.months === ROLLING_MONTHS).length;
}

async function fromFacts(
  snapshot: Snapshot,
  question: Question,
  years: readonly Period[],
  places: readonly number[],
  changes: boolean,
): Promise<Pick<FactorColumn, "values" | "source">> {
  const values: Years[number][] = [];
  let source = "";
  for (const year of years) {
    if (!isHeld(question, year, changes)) {
      values.push(places.map(() => null));
      continue;
    }
    const found = yearOf(snapshot, question, year, places);
    values.push(found.values);
    if (found.values.some((value) => value !== null)) source = found.source;
    await nextTurn();
  }
  return { values, source };
}

/** Null under a policy that does not answer it. */
function questionOf(snapshot: Snapshot, disclosure: Disclosure, query: string): Question | null {
  const parsed = parseView(new URLSearchParams(query));
  if (!parsed.ok) throw new RangeError(`a factor's View is wrong: ${query}`);
  const resolved = resolveView(snapshot, parsed.value, disclosure);
  return resolved.ok ? resolved.value : null;
}

/** Counting a year of which too little is held for any way of asking would be in vain; rounded counts are told of some periods only. */
function isHeld({ coverage, disclosure }: Question, year: Period, changes: boolean): boolean {
  if (disclosure === "rounded" && !isWholeYears(year)) return false;
  const months = monthsOf(year).filter(
    (month) => coverage.stateOf(ANY_MET_BOROUGH, month) === "complete",
  );
  return !changes || months.length >= FEWEST_MONTHS;
}

function yearOf(
  snapshot: Snapshot,
  resolved: Question,
  period: Period,
  places: readonly number[],
): { readonly values: (CoveredValue | null)[]; readonly source: string } {
  const question = { ...resolved, period, months: monthsOf(period) };
  const { measure, view } = question;
  const { rows, bases } = tallyAreas(snapshot, question, measure.needs(view));
  const estimates = measure.estimate(rows, view);
  const values = places.map((i) => {
    const value = estimates[i]?.value ?? null;
    return value === null ? null : { value, months: rows[i]?.months ?? 0 };
  });
  return { values, source: [measure.source, bases.label].filter(Boolean).join(" ") };
}
