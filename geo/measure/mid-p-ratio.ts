import { CONFIDENCE, type EventsPerBase, type Interval } from "./interval.ts";
import { binomial, tailFrom } from "./one-peak.ts";

/**
 * Mid-p limits of a rate ratio: the exact ones with the observed split counted half, which makes them less conservative.
 *
 * 0 below when the group has no event, Infinity above when the reference has none; one of them must. Berry and Armitage (1995),
 * "Mid-P confidence intervals: a brief review", The Statistician 44, 417-423.
 */
export function midPRatioInterval(
  group: EventsPerBase,
  reference: EventsPerBase,
  confidence = CONFIDENCE,
): Interval {
  const [own, all] = [group.count, group.count + reference.count];
  const tail = (1 - confidence) / 2;
  const perOdds = reference.base / group.base;
  const upTo = (logOdds: number) => {
    const split = binomial(all, Math.exp(logOdds));
    return tailFrom(split, own - 1, -1) + Math.exp(split.logMass(own)) / 2;
  };
  return {
    low: own === 0 ? 0 : perOdds * Math.exp(fallsTo(1 - tail, upTo)),
    high: own === all ? Number.POSITIVE_INFINITY : perOdds * Math.exp(fallsTo(tail, upTo)),
  };
}

/** Odds of counts up to thousands of millions lie within these logarithms. */
const WIDEST = 30;

/** Where a falling function reaches a value, to twelve digits of the odds. */
function fallsTo(value: number, of: (x: number) => number): number {
  let [low, high] = [-WIDEST, WIDEST];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (of(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
