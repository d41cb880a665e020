import type { Period } from "../domain/period.ts";
import type { Note, Values } from "./values.ts";

/**
 * `GET /api/v1/trust/forecast`: where a survey measure is heading, for London or for boroughs, and how well such forecasts have done.
 *
 * Shares are between 0 and 1, errors in percentage points.
 */
export interface Forecast extends Pick<Values, "snapshot" | "synthetic" | "disclosure"> {
  /** The question's canonical query string. */
  readonly question: string;
  readonly measure: { readonly id: string; readonly label: string; readonly meaning: string };
  /** The months that the values learnt from rest on. */
  readonly period: Period;
  /** Quarters learnt from. */
  readonly n: number;
  /** To be shown first: the way of forecasting, its skill and how its limits held; `No model beats "no change"` where that is so. */
  readonly headline: string;
  /** The way in use; null where there is no forecast. */
  readonly model: { readonly id: string; readonly label: string } | null;
  readonly noModelBeatsNoChange: boolean;
  /** Why there is no forecast at all; null where there is one. */
  readonly reason:
    | "not-held"
    | "too-few-quarters"
    | "no-london-series"
    | "no-borough-series"
    | null;
  /** One per area asked for; London where none was. */
  readonly areas: readonly AreaForecast[];
  readonly backtest: ForecastBacktest | null;
  readonly caveats: readonly string[];
  readonly notes: readonly Note[];
}

export interface AreaForecast {
  /** Null for London. */
  readonly area: string | null;
  readonly name: string;
  /** What was published: one share per quarter, null where there is none. */
  readonly history: {
    readonly quarters: readonly string[];
    readonly values: readonly (number | null)[];
  };
  /** The quarter that the forecast starts from, and its share. */
  readonly from: string | null;
  readonly last: number | null;
  readonly points: readonly ForecastStep[];
  /** Why this area has none, as words; null where it has. */
  readonly reason: string | null;
}

interface ForecastStep {
  readonly quarter: string;
  readonly value: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** `not-told` while the 95 % limits hold the last value. */
  readonly direction: "rise" | "fall" | "not-told";
  /** Past four quarters: a guess, to be drawn in grey. */
  readonly guess: boolean;
}

export interface ForecastBacktest {
  /** Quarters from which was forecast as if they were the last, and the years they lie in: what is independent. */
  readonly origins: number;
  readonly boroughs: number;
  /** Of the way in use against "no change", over all boroughs and horizons; null for "no change" itself. */
  readonly skill: SkillAgainstNaive | null;
  /** Shares of later values that its limits held; null where they could not be judged. */
  readonly coverage: Coverage | null;
  readonly models: readonly ModelBacktest[];
}

interface SkillAgainstNaive {
  readonly against: "naive";
  /** 1 − mean absolute error over that of "no change". */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The limits hold with this probability, as several models were tried. */
  readonly confidence: number;
}

interface Coverage {
  readonly within80: number;
  readonly within95: number;
  readonly n: number;
}

export interface ModelBacktest {
  readonly id: string;
  readonly label: string;
  /** Points, for boroughs, one quarter ahead first; and the same for London. */
  readonly mae: readonly number[];
  readonly londonMae: readonly number[];
  /** Mean absolute error at the last horizon over the mean move from one quarter to the next. */
  readonly mase: number | null;
  /** Per horizon, 1 − error over that of "no change". */
  readonly skillByHorizon: readonly number[];
  readonly skill: SkillAgainstNaive | null;
  readonly coverage: Coverage | null;
  /** Points; lower is better. */
  readonly crps: number | null;
  readonly intervalScore80: number | null;
  readonly intervalScore95: number | null;
  /** Diebold and Mariano against "no change", per horizon. */
  readonly dieboldMarianoP: readonly (number | null)[];
  /** What kept it from being used; null for the one in use. */
  readonly refused:
    | "no-skill"
    | "skill-not-certain"
    | "coverage-off"
    | "not-judged"
    | "less-skill"
    | null;
}
