import { exactShareInterval } from "./exact-share-interval.ts";
import { CONFIDENCE, type EventsPerBase, type Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** Below this count on either side the normal approximation on the log scale gives way to the exact limits (policy e). */
export const EXACT_BELOW = 20;

/** A ratio of two rates. All null when neither side has an event; a null `high` beside a number in `low` is infinite. */
export interface RateRatio {
  /** Null when the reference has no event, as the ratio then has no finite value. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The rate of a group over that of a reference, with limits for two independent Poisson counts.
 *
 * From 20 events on both sides the limits are normal on the log scale; below that they are exact. The group and the
 * reference changing places gives the reciprocal, with the limits swapped.
 */
export function rateRatio(
  group: EventsPerBase,
  reference: EventsPerBase,
  confidence = CONFIDENCE,
): RateRatio {
  if (group.count === 0 && reference.count === 0) return { value: null, low: null, high: null };
  const few = Math.min(group.count, reference.count) < EXACT_BELOW;
  const { low, high } = (few ? exactRatioInterval : logRatioInterval)(group, reference, confidence);
  return {
    value: reference.count === 0 ? null : ratioOf(group, reference),
    low,
    high: Number.isFinite(high) ? high : null,
  };
}

/** Limits of a rate ratio from a normal log ratio with variance 1/a + 1/b; both counts must be above 0. */
export function logRatioInterval(
  group: EventsPerBase,
  reference: EventsPerBase,
  confidence = CONFIDENCE,
): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const factor = Math.exp(z * Math.sqrt(1 / group.count + 1 / reference.count));
  const ratio = ratioOf(group, reference);
  return { low: ratio / factor, high: ratio * factor };
}

/**
 * Exact limits of a rate ratio: 0 below when the group has no event, Infinity above when the reference has none.
 *
 * Given the sum of two Poisson counts, the first is binomial (Przyborowski and Wilenski 1940, Biometrika 31, 313-323), so
 * Clopper and Pearson's limits for its share (1934, Biometrika 26, 404-413) become limits of the ratio through the odds.
 */
export function exactRatioInterval(
  group: EventsPerBase,
  reference: EventsPerBase,
  confidence = CONFIDENCE,
): Interval {
  const odds = usualOdds(group.count, reference.count, confidence);
  const perOdds = reference.base / group.base;
  return { low: odds.low * perOdds, high: odds.high * perOdds };
}

/** A quantile takes microseconds and small areas share their counts: pairs of small counts are worked out once. */
function usualOdds(a: number, b: number, confidence: number): Interval {
  const worthIt = confidence === CONFIDENCE && a < REMEMBERED && b < REMEMBERED;
  if (!worthIt) return oddsInterval(a, b, confidence);
  const key = a * REMEMBERED + b;
  const known = remembered.get(key);
  if (known) return known;
  const odds = oddsInterval(a, b, confidence);
  remembered.set(key, odds);
  return odds;
}

/** At most forty thousand pairs: with 20 events on both sides no exact limits are asked for. */
const REMEMBERED = 1000;

const remembered = new Map<number, Interval>();

/** Limits of the odds `a` to `b`. The smaller count is always the share's, as a share near 1 would cost the odds their digits. */
function oddsInterval(a: number, b: number, confidence: number): Interval {
  if (a > b) {
    const { low, high } = oddsInterval(b, a, confidence);
    return { low: 1 / high, high: 1 / low };
  }
  const { low, high } = exactShareInterval({ count: a, base: a + b }, confidence);
  return { low: oddsOf(low), high: oddsOf(high) };
}

function oddsOf(share: number): number {
  return share / (1 - share);
}

function ratioOf(group: EventsPerBase, reference: EventsPerBase): number {
  return (group.count * reference.base) / (reference.count * group.base);
}
