import { type Backtest, backtest } from "./backtest.ts";
import { completeRun } from "./complete-run.ts";
import { type ForecastPoint, fanOf } from "./forecast-fan.ts";
import { logit } from "./logit.ts";
import { choosePublication, type Publication } from "./publication-gate.ts";
import { FIRST_TRAINING, forecastFrom, LONDON, type Trial } from "./rolling-origin.ts";
import type { SurveyDesign } from "./survey-design.ts";
import { addQuarters, type Quarter } from "./survey-quarter.ts";
import type { SurveySeries } from "./survey-series.ts";
import { surveyVariance } from "./survey-value.ts";

export interface AreaForecast {
  /** Null for London. */
  readonly borough: string | null;
  /** The quarter and share that the forecast starts from; London's may be later than the boroughs'. */
  readonly from: Quarter;
  readonly last: number;
  readonly points: readonly ForecastPoint[];
}

/** A forecast with what is known of how good it is. */
export interface ForecastReport {
  readonly measure: string;
  /** The quarters learnt from. */
  readonly from: Quarter;
  readonly to: Quarter;
  readonly publication: Publication;
  readonly boroughs: readonly AreaForecast[];
  readonly london: AreaForecast;
  readonly backtest: Backtest;
  /** Boroughs with a gap in the quarters learnt from. */
  readonly leftOut: readonly string[];
  readonly caveats: readonly string[];
}

/** Why there is no forecast. */
export interface NoForecast {
  readonly measure: string;
  readonly reason: "too-few-quarters" | "no-london-series" | "no-borough-series";
}

export interface ForecastOptions {
  readonly design: SurveyDesign;
  readonly seed: number;
  /** Quarters ahead, 4 where absent; past 4 the display greys them. */
  readonly horizons?: number;
  /** Residents by borough, to bring boroughs into line with London; null where they are not held. */
  readonly residents: ReadonlyMap<string, number> | null;
}

/** Years of origins that limits need: 16 quarters to learn from, then two years of origins and what came of them. */
const FEWEST_QUARTERS = FIRST_TRAINING + 8;

const CAVEATS = [
  "Limits come from how far past forecasts were off. All boroughs can miss at once, and a shock unlike any since the series began is in no past error.",
  "What is forecast is the published value, a rolling year with sampling error, not what people think on a day.",
  "Forecasts past one year are guesses and are drawn in grey.",
] as const;

/** One measure forecast for all boroughs and London, or why it is not. Deterministic for one seed; never throws on data. */
export function reportForecast(
  series: SurveySeries,
  { design, seed, horizons = 4, residents }: ForecastOptions,
): ForecastReport | NoForecast {
  const { measure } = series;
  const held = completeRun(series);
  if (held.quarters.length === 0) return { measure, reason: "no-london-series" };
  if (held.quarters.length < FEWEST_QUARTERS) return { measure, reason: "too-few-quarters" };
  if (held.boroughs.length === 0) return { measure, reason: "no-borough-series" };
  const shares = held.boroughs.map((own) => own.shares.at(-1) ?? 0.5);
  const variances = shares.map((share) => {
    const inside = share * (1 - share);
    return surveyVariance(share, design.basePerBorough, design) / Math.max(1e-6, inside ** 2);
  });
  const history = {
    boroughs: held.boroughs.map((own) => own.shares.map(logit)),
    london: held.london.map(logit),
    samplingVariance: variances.reduce((sum, x) => sum + x, 0) / variances.length,
  };
  const weights = held.boroughs.map(({ code }) => residents?.get(code) ?? null);
  const known = weights.flatMap((weight) => (weight === null ? [] : [weight]));
  const usable = known.length === weights.length ? known : null;
  const tested = backtest(history, usable, seed, horizons);
  const publication = choosePublication(tested);
  const to = held.quarters.at(-1);
  const [from] = held.quarters;
  if (!publication || !to || !from) return { measure, reason: "too-few-quarters" };
  const ahead = forecastFrom(history, publication.row.candidate, horizons, usable);
  const trialsOf = (london: boolean) =>
    publication.row.trials.filter((trial) => (trial.borough === LONDON) === london);
  return {
    measure,
    from,
    to,
    publication,
    boroughs: held.boroughs.map(({ code }, i) => {
      const last = shares[i] ?? Number.NaN;
      const points = fanOf(trialsOf(false), last, ahead.boroughs[i] ?? [], to);
      return { borough: code, from: to, last, points };
    }),
    london: londonFan(held.londonLater, from, publication, horizons, trialsOf(true)),
    backtest: tested,
    leftOut: held.leftOut,
    caveats: CAVEATS,
  };
}

/** London by itself: its series may go on after the boroughs' ends, and needs nothing of them. */
function londonFan(
  shares: readonly number[],
  first: Quarter,
  { row }: Publication,
  horizons: number,
  trials: readonly Trial[],
): AreaForecast {
  const london = shares.map(logit);
  const history = { boroughs: [london], london, samplingVariance: 0 };
  const ahead = forecastFrom(history, row.candidate, horizons, null).london;
  const from = addQuarters(first, shares.length - 1);
  const last = shares.at(-1) ?? Number.NaN;
  return { borough: null, from, last, points: fanOf(trials, last, ahead, from) };
}
