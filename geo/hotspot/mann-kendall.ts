import { normalTail } from "../measure/normal-tail.ts";

/** Whether a series rises or falls, whatever the shape of its rise. */
export interface Trend {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Variance of S without a trend, ties allowed for. */
  readonly variance: number;
  /** With continuity correction; 0 for a series of equal values. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  /** S as a share of what it could be at most, ties in the values allowed for (Kendall's tau-b): -1 to 1, 0 for a series of equal values. */
  readonly tau: number;
  /** Median of the slopes between all pairs, per step of time. */
  readonly senSlope: number;
  /** The line's height at the first value: with this slope it goes through the medians of values and time (Conover 1980). */
  readonly senIntercept: number;
}

/**
 * Mann-Kendall's test for a trend, with Sen's slope; null for fewer than two values. Steps of time are equal.
 *
 * Sources: Kendall (1975), "Rank Correlation Methods"; Sen (1968), "Estimates of the regression coefficient based on Kendall's
 * tau", Journal of the American Statistical Association 63, 1379-1389.
 */
export function mannKendall(x: readonly number[]): Trend | null {
  const n = x.length;
  if (n < 2) return null;
  const slopes: number[] = [];
  let s = 0;
  x.forEach((early, i) => {
    x.slice(i + 1).forEach((late, step) => {
      s += Math.sign(late - early);
      slopes.push((late - early) / (step + 1));
    });
  });
  const ties = tieSizes(x);
  const variance = (spread(n) - ties.reduce((sum, size) => sum + spread(size), 0)) / 18;
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const untied = slopes.length - ties.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const senSlope = median(slopes);
  return {
    s,
    variance,
    z,
    p: Math.min(1, 2 * normalTail(Math.abs(z))),
    tau: untied === 0 ? 0 : s / Math.sqrt(untied * slopes.length),
    senSlope,
    senIntercept: median(x) - (senSlope * (n - 1)) / 2,
  };
}

function spread(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}

function tieSizes(x: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of x) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function median(values: readonly number[]): number {
  const rising = values.toSorted((a, b) => a - b);
  const half = rising.length / 2;
  const [low = 0, high = low] = [rising[Math.ceil(half) - 1], rising[Math.floor(half)]];
  return (low + high) / 2;
}
