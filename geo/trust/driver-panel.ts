import type { DriverPredictor } from "./driver-predictors.ts";
import { logit } from "./logit.ts";
import type { SurveyDesign } from "./survey-design.ts";
import { ROLLING_MONTHS } from "./survey-quarter.ts";
import { surveyVariance } from "./survey-value.ts";
import type { WeightedPanel } from "./within-between.ts";

/** A predictor's value for the trailing twelve months, and how many of them its source covers in full. */
export interface CoveredValue {
  readonly value: number;
  readonly months: number;
}

/** One borough in one year: what was answered and what was recorded. */
export interface BoroughYear {
  readonly borough: string;
  /** The quarter whose rolling year it is, the same quarter in every year. */
  readonly quarter: string;
  /** Share of respondents; null where not surveyed. */
  readonly share: number | null;
  readonly base: number;
  /** By the id of a predictor; null or absent where nothing is held. */
  readonly values: Readonly<Record<string, CoveredValue | null>>;
}

/** Why a borough-year is not in the model. */
type LeftOutReason = "no-survey-value" | "predictor-missing" | "months-missing" | "not-a-rate";

/** Rows fit for a model, predictors in standard deviations. */
export interface DriverPanel extends WeightedPanel {
  /** The predictors' ids, in the order of the columns. */
  readonly ids: readonly string[];
  /** Mean share, at which effects are turned into points. */
  readonly meanShare: number;
  /** Boroughs and years that have at least one row. */
  readonly boroughs: number;
  readonly years: readonly string[];
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  /** Predictors that do not vary at all in these rows, which have no column. */
  readonly constant: readonly string[];
}

/**
 * Borough-years that have the outcome and twelve full months of every predictor, as rows of a model.
 *
 * The outcome is in log odds, weighted by the inverse of its sampling variance (n p (1 − p) over the design effect); each
 * predictor goes on its scale and is then set to mean 0 and standard deviation 1 over the rows. Fewer months than twelve are for cases of
 * sensitivity only.
 */
export function buildDriverPanel(
  rows: readonly BoroughYear[],
  predictors: readonly DriverPredictor[],
  design: SurveyDesign,
  fewestMonths = ROLLING_MONTHS,
): DriverPanel {
  const leftOut = {
    "no-survey-value": 0,
    "predictor-missing": 0,
    "months-missing": 0,
    "not-a-rate": 0,
  };
  const used: { row: BoroughYear; share: number; values: number[] }[] = [];
  for (const row of rows) {
    const judged = judge(row, predictors, fewestMonths);
    if (typeof judged === "string") leftOut[judged]++;
    else used.push({ row, ...judged });
  }
  const columns = predictors.map((_, j) => standardise(used.map(({ values }) => values[j] ?? 0)));
  const varying = columns.flatMap((column, j) =>
    column ? [{ column, id: predictors[j]?.id ?? "" }] : [],
  );
  const kept = new Set(varying.map(({ id }) => id));
  return {
    units: used.map(({ row }) => row.borough),
    times: used.map(({ row }) => row.quarter),
    outcome: used.map(({ share }) => logit(share)),
    predictors: used.map((_, i) => varying.map(({ column }) => column[i] ?? 0)),
    weights: used.map(({ row, share }) => precision(share, row.base, design)),
    ids: varying.map(({ id }) => id),
    meanShare: used.reduce((sum, { share }) => sum + share, 0) / Math.max(1, used.length),
    boroughs: new Set(used.map(({ row }) => row.borough)).size,
    years: [...new Set(used.map(({ row }) => row.quarter))].sort(),
    leftOut,
    constant: used.length === 0 ? [] : predictors.map(({ id }) => id).filter((id) => !kept.has(id)),
  };
}

function judge(
  row: BoroughYear,
  predictors: readonly DriverPredictor[],
  fewestMonths: number,
): { share: number; values: number[] } | LeftOutReason {
  if (row.share === null) return "no-survey-value";
  const values: number[] = [];
  for (const predictor of predictors) {
    const held = row.values[predictor.id];
    if (!held) return "predictor-missing";
    if (predictor.changes && held.months < fewestMonths) return "months-missing";
    const value = onScale(held.value, predictor.scale);
    if (!Number.isFinite(value)) return "not-a-rate";
    values.push(value);
  }
  return { share: row.share, values };
}

function onScale(value: number, scale: DriverPredictor["scale"]): number {
  if (scale === "log") return Math.log(value);
  return scale === "logit" ? logit(value) : value;
}

/** Inverse sampling variance of the log odds, by the delta method; the share kept off 0 and 1 as the log odds are. */
function precision(share: number, base: number, design: SurveyDesign): number {
  const inside = Math.min(0.99875, Math.max(0.00125, share));
  return (inside * (1 - inside)) ** 2 / surveyVariance(inside, base, design);
}

function standardise(values: readonly number[]): number[] | null {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  return sd > 1e-12 * Math.max(1, Math.abs(mean)) ? values.map((x) => (x - mean) / sd) : null;
}
