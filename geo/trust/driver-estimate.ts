import type { CheckedCoefficient } from "./within-between.ts";

/** With fewer degrees of freedom neither limits nor p-value can be relied on (Pustejovsky and Tipton 2018). */
const FEWEST_DF = 4;

/** Limits that reach further than this many points either way say nothing of use: the least change that is news. */
const TOO_WIDE_POINTS = 7;

/** How a predictor goes with the outcome: points of the outcome per standard deviation of the predictor. */
export interface DriverEstimate {
  readonly state: "ok" | "cannot-tell" | "too-wide" | "not-estimable";
  /** Null when not estimable, and so are the numbers below. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Satterthwaite's degrees of freedom; under 4 nothing is claimed. */
  readonly df: number | null;
  readonly p: number | null;
  /** The same by the wild cluster bootstrap, as a check. */
  readonly bootstrapP: number | null;
  /** Why it is not estimable; null otherwise. */
  readonly reason: string | null;
}

/**
 * A coefficient on log odds as points at the mean share.
 *
 * `cannot-tell` when its limits include 0 or rest on too few boroughs, `too-wide` when they do so and reach more than 7 points either way.
 */
export function driverEstimate(
  coefficient: CheckedCoefficient | null,
  meanShare: number,
  whyNot: string,
): DriverEstimate {
  if (!coefficient || !Number.isFinite(coefficient.standardError) || coefficient.df < 1) {
    return notEstimable(coefficient ? "too few boroughs bear on it" : whyNot);
  }
  const points = 100 * meanShare * (1 - meanShare);
  const [low, high] = [points * coefficient.low, points * coefficient.high];
  return {
    state: stateOf(low, high, coefficient.df),
    value: points * coefficient.value,
    low,
    high,
    df: coefficient.df,
    p: coefficient.p,
    bootstrapP: coefficient.bootstrapP,
    reason: null,
  };
}

/** What could not be estimated, with its reason. */
export function notEstimable(reason: string): DriverEstimate {
  return {
    state: "not-estimable",
    value: null,
    low: null,
    high: null,
    df: null,
    p: null,
    bootstrapP: null,
    reason,
  };
}

function stateOf(low: number, high: number, df: number): DriverEstimate["state"] {
  if (low > 0 || high < 0) return df < FEWEST_DF ? "cannot-tell" : "ok";
  return (high - low) / 2 > TOO_WIDE_POINTS ? "too-wide" : "cannot-tell";
}
