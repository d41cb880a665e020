import type { EthnicityDefinition } from "../domain/group.ts";
import type { Period } from "../domain/period.ts";
import type { Denominator } from "../measure/denominator.ts";
import type { BoroughYear, CoveredValue } from "./driver-panel.ts";
import { withoutInnerLondon } from "./inner-london.ts";
import type { SurveyDesign } from "./survey-design.ts";
import { addQuarters, type Quarter, ROLLING_MONTHS, rollingPeriod } from "./survey-quarter.ts";
import type { SurveySeries } from "./survey-series.ts";

/** The quarter that ends each year of a panel; `all` takes every quarter, whose years overlap. */
export const YEAR_ENDS = ["december", "march", "june", "september", "all"] as const;

export type YearEnd = (typeof YEAR_ENDS)[number];

/** The fewest months of a factor that any way of asking takes for a year; the usual way takes twelve. */
export const FEWEST_MONTHS = 10;

/** One way of asking what goes with a survey measure. */
export interface DriverWay {
  /** Id of the survey measure. */
  readonly measure: string;
  /** Quarters by which the factors come before the survey. */
  readonly lag: 0 | 4;
  readonly ending: YearEnd;
  readonly boroughs: "all" | "outer";
  /** Who says which group a searched person belongs to. */
  readonly ethnicity: EthnicityDefinition;
  /** What rates are per. */
  readonly denominator: Denominator;
  /** Months of a factor that suffice for a year. */
  readonly months: 12 | typeof FEWEST_MONTHS;
  /** Only years of the survey that lie wholly within it; null for all. */
  readonly period: Period | null;
}

/** One factor as one definition and denominator has it, for every borough and rolling year. */
export interface FactorColumn {
  /** Id of the predictor. */
  readonly factor: string;
  /** Null where the factor does not depend on it. */
  readonly ethnicity: EthnicityDefinition | null;
  readonly denominator: Denominator | null;
  readonly label: string;
  /** Where its numbers come from, as words; empty where nothing is held. */
  readonly source: string;
  /** `values[q][b]`: the twelve months to quarter `q` in borough `b`; one row alone for what does not change. */
  readonly values: readonly (readonly (CoveredValue | null)[])[];
}

/** All that is known of boroughs and years, once, so that any way of asking can be put together from it. */
export interface DriverTable {
  readonly boroughs: readonly string[];
  readonly quarters: readonly Quarter[];
  readonly columns: readonly FactorColumn[];
  /** Every survey measure held. */
  readonly survey: readonly SurveySeries[];
  readonly design: SurveyDesign;
}

/** The borough-years of one way of asking, with all factors or only those named; without rows where the survey measure is not held. */
export function boroughYears(
  table: DriverTable,
  way: DriverWay,
  factors: readonly string[] | null = null,
): BoroughYear[] {
  const series = table.survey.find(({ measure }) => measure === way.measure);
  const quarters = (series?.quarters ?? []).filter((quarter) => isAsked(quarter, way));
  const wanted = (id: string) => factors?.includes(id) ?? true;
  const columns = table.columns.filter((column) => isOf(column, way) && wanted(column.factor));
  const items = table.survey.filter(({ measure }) => measure !== way.measure && wanted(measure));
  const rows = quarters.flatMap((quarter) => {
    const earlier = addQuarters(quarter, -way.lag);
    const q = table.quarters.indexOf(earlier);
    const recorded = columns.map(({ factor, values }) => ({
      id: factor,
      row: values[values.length === 1 ? 0 : q] ?? [],
    }));
    const asked = items.map((item) => ({
      id: item.measure,
      row: sharesIn(table, item, earlier).map(asYear),
    }));
    return sharesIn(table, series, quarter).map((share, b) => ({
      borough: table.boroughs[b] ?? "",
      quarter,
      share,
      base: table.design.basePerBorough,
      values: Object.fromEntries(
        [...recorded, ...asked].map(({ id, row }) => [id, row[b] ?? null]),
      ),
    }));
  });
  return way.boroughs === "outer" ? withoutInnerLondon(rows) : rows;
}

const LAST_MONTH: Readonly<Record<Exclude<YearEnd, "all">, string>> = {
  december: "12",
  march: "03",
  june: "06",
  september: "09",
};

function isAsked(quarter: Quarter, { ending, period }: DriverWay): boolean {
  const year = rollingPeriod(quarter);
  if (period && (year.from < period.from || year.to > period.to)) return false;
  return ending === "all" || quarter.endsWith(`-${LAST_MONTH[ending]}`);
}

/** Whether a way of asking takes this column of its factor. */
export function isOf({ ethnicity, denominator }: FactorColumn, way: DriverWay): boolean {
  if (ethnicity !== null && ethnicity !== way.ethnicity) return false;
  return denominator === null || denominator === way.denominator;
}

/** An item of the same survey is always of twelve months. */
function asYear(value: number | null): CoveredValue | null {
  return value === null ? null : { value, months: ROLLING_MONTHS };
}

/** A quarter's shares in the order of the table's boroughs. */
function sharesIn(
  { boroughs }: DriverTable,
  series: SurveySeries | undefined,
  quarter: Quarter,
): (number | null)[] {
  const i = series?.quarters.indexOf(quarter) ?? -1;
  const shares = new Map(series?.boroughs.map((own) => [own.code, own.shares[i] ?? null]));
  return boroughs.map((borough) => shares.get(borough) ?? null);
}
