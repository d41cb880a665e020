import { CONFIDENCE, type EventsPerBase } from "./interval.ts";
import { asUnlikely, hypergeometric, type OnePeak } from "./one-peak.ts";
import type { RateRatio } from "./rate-ratio.ts";

/**
 * The two-sided exact p-value of two groups' odds of a hit being equal, given how many hits there are.
 *
 * Fisher (1935), "The logic of inductive inference", Journal of the Royal Statistical Society 98, 39-82; two-sided by summing all
 * tables that are no likelier.
 */
export function fisherP(own: EventsPerBase, other: EventsPerBase): number {
  return asUnlikely(hitsAmong(own, other), own.count);
}

/**
 * The odds of a hit of one group over those of another with exact limits, given how many hits there are.
 *
 * The value is the likeliest odds ratio given the margins, not that of the four numbers; null with its `high` where it is infinite, and
 * all null where the margins leave one table only. Fisher (1935), as for the p-value.
 */
export function fisherOdds(
  own: EventsPerBase,
  other: EventsPerBase,
  confidence = CONFIDENCE,
): RateRatio {
  const hits = hitsAmong(own, other);
  if (hits.least === hits.most) return { value: null, low: null, high: null };
  const tables = tablesOf(hits);
  const tail = (1 - confidence) / 2;
  const { count } = own;
  const [none, all] = [count === hits.least, count === hits.most];
  const oddsWhere = (of: (logOdds: number) => number, value: number) =>
    Math.exp(risesTo(value, of));
  const upTo = (logOdds: number) => tables(logOdds, (k) => +(k <= count));
  return {
    value: all ? null : none ? 0 : oddsWhere((odds) => tables(odds, (k) => k), count),
    low: none ? 0 : oddsWhere((odds) => tables(odds, (k) => +(k >= count)), tail),
    high: all ? null : oddsWhere((odds) => -upTo(odds), -tail),
  };
}

function hitsAmong(own: EventsPerBase, other: EventsPerBase): OnePeak {
  return hypergeometric(own.base, other.base, own.count + other.count);
}

/** The mean of a function over the tables with these margins, when the odds differ by a factor. */
function tablesOf({ least, most, logMass }: OnePeak) {
  const logs = Float64Array.from({ length: most - least + 1 }, (_, i) => logMass(least + i));
  return (logOdds: number, of: (k: number) => number): number => {
    const tilted = logs.map((log, i) => log + i * logOdds);
    const largest = tilted.reduce((most, log) => Math.max(most, log));
    let [sum, all] = [0, 0];
    tilted.forEach((log, i) => {
      const weight = Math.exp(log - largest);
      all += weight;
      sum += weight * of(least + i);
    });
    return sum / all;
  };
}

/** Where a rising function reaches a value, to nine digits of the odds. */
function risesTo(value: number, of: (x: number) => number): number {
  let [low, high] = [-30, 30];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (of(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
