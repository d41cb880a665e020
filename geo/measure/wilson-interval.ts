import { CONFIDENCE, type EventsPerBase, type Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Limits of the share `count / base`, both between 0 and 1, for a binomial count; the share always lies within them.
 *
 * `base` is a whole number above 0 and `count` at most that. Wilson (1927), "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22, 209-212; without continuity correction.
 */
export function wilsonInterval({ count, base }: EventsPerBase, confidence = CONFIDENCE): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const share = count / base;
  const middle = (share + z ** 2 / (2 * base)) / (1 + z ** 2 / base);
  const spread = Math.sqrt((share * (1 - share)) / base + (z / (2 * base)) ** 2);
  const reach = (z * spread) / (1 + z ** 2 / base);
  // At the ends a limit is the share itself, which rounding would miss by a hair on either side.
  return {
    low: count === 0 ? 0 : Math.min(share, middle - reach),
    high: count === base ? 1 : Math.max(share, middle + reach),
  };
}
