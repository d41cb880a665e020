import type { EventsPerBase } from "./interval.ts";
import { logRatioInterval, type RateRatio } from "./rate-ratio.ts";

/** Events of a group and of the reference in one month. */
export interface MonthOfBoth {
  readonly count: number;
  readonly referenceCount: number;
}

/**
 * How many times more the group's share of both counts varies from month to month than chance would have it; 1 at least.
 *
 * Pearson's statistic over its degrees of freedom for one share common to all months. Null with fewer than two months that have
 * events, or when one of the groups has none. Wedderburn (1974), "Quasi-likelihood functions, generalized linear models, and the
 * Gauss-Newton method", Biometrika 61, 439-447.
 */
export function monthlyDispersion(months: readonly MonthOfBoth[]): number | null {
  const held = months.filter(({ count, referenceCount }) => count + referenceCount > 0);
  const own = sumOf(held.map(({ count }) => count));
  const all = own + sumOf(held.map(({ referenceCount }) => referenceCount));
  if (held.length < 2 || own === 0 || own === all) return null;
  const share = own / all;
  const squares = held.map(({ count, referenceCount }) => {
    const both = count + referenceCount;
    return (count - both * share) ** 2 / (both * share * (1 - share));
  });
  return Math.max(1, sumOf(squares) / (held.length - 1));
}

/** The ratio with its log-normal limits as far apart as such months make them: the standard error times the root of the dispersion. */
export function widenedRatio(
  group: EventsPerBase,
  reference: EventsPerBase,
  dispersion: number,
): RateRatio {
  const fewer = ({ count, base }: EventsPerBase) => ({ count: count / dispersion, base });
  const { low, high } = logRatioInterval(fewer(group), fewer(reference));
  return { value: (group.count * reference.base) / (reference.count * group.base), low, high };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
