import { quantileOf } from "./quantile.ts";

/** Three standard errors and a little: the 99.8 % limits. */
const LIMIT = 3.090232306167813;

/** Share of the scores at each end that is drawn in before their spread is judged. */
const WINSORISED = 0.1;

/** One area's share with its sampling variance. */
export interface FunnelShare {
  readonly share: number;
  readonly variance: number;
}

/**
 * Whether each share lies beyond the 99.8 % funnel limits about a target, allowing for areas that differ more than sampling has them differ.
 *
 * The extra variance is added to each area's own. Spiegelhalter (2005), "Handling over-dispersion of performance indicators",
 * Quality and Safety in Health Care 14, 347-351.
 */
export function beyondFunnel(shares: readonly FunnelShare[], target: number): boolean[] {
  const extra = extraVariance(shares, target);
  return shares.map(
    ({ share, variance }) => Math.abs(share - target) > LIMIT * Math.sqrt(variance + extra),
  );
}

/** Variance between areas beyond sampling, by moments on winsorised scores; 0 where there is none. */
export function extraVariance(shares: readonly FunnelShare[], target: number): number {
  const scores = shares.map(({ share, variance }) => (share - target) / Math.sqrt(variance));
  const rising = scores.toSorted((a, b) => a - b);
  const [low, high] = [quantileOf(rising, WINSORISED), quantileOf(rising, 1 - WINSORISED)];
  if (low === null || high === null || shares.length < 3) return 0;
  const drawnIn = scores.map((score) => Math.min(high, Math.max(low, score)));
  const dispersion = drawnIn.reduce((sum, score) => sum + score ** 2, 0) / scores.length;
  const n = shares.length;
  if (n * dispersion <= n - 1) return 0;
  const weights = shares.map(({ variance }) => 1 / variance);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
  return (n * dispersion - (n - 1)) / (sum - squares / sum);
}
