import { comparedGroup } from "./group-comparison.ts";
import type { BoundedValue } from "./interval.ts";
import type { Stratum } from "./mantel-haenszel.ts";
import {
  mantelHaenszelDifference,
  mantelHaenszelOdds,
  mantelHaenszelP,
} from "./mantel-haenszel-shares.ts";
import type { Needs } from "./measure.ts";
import type { Question } from "./question.ts";
import {
  OWN_OUTCOMES,
  outcomeTallies,
  POSITIVE_OUTCOMES,
  REFERENCE_OUTCOMES,
} from "./search-outcomes.ts";
import { withoutSection60 } from "./section-60.ts";

/** A gap between hit rates with like compared to like. */
export interface StratifiedGap {
  /** In percentage points. */
  readonly gap: BoundedValue | null;
  /** The odds of a hit of the group over those of the reference; 1 means equal. */
  readonly odds: BoundedValue | null;
  /** Two-sided, of equal odds in all strata; null where nothing could have fallen otherwise. */
  readonly p: number | null;
  /** How many strata have searches of both groups. */
  readonly strata: number;
}

/** What to count in each stratum: hits and misses of both groups, section 60 searches left out. */
export function strataTallies(question: Question): Needs["tallies"] {
  const all = {
    ...outcomeTallies(question, comparedGroup(question), POSITIVE_OUTCOMES, OWN_OUTCOMES),
    ...outcomeTallies(question, question.reference, POSITIVE_OUTCOMES, REFERENCE_OUTCOMES),
  };
  return Object.fromEntries(
    STRATUM_NAMES.flatMap((name) => {
      const selection = all[name];
      return selection ? [[name, withoutSection60(selection)]] : [];
    }),
  );
}

/** The gap within strata, from one record of `strataTallies` per stratum. */
export function gapWithin(strata: readonly Readonly<Record<string, number>>[]): StratifiedGap {
  const compared = strata.map(stratumOf).filter((it) => it.base > 0 && it.referenceBase > 0);
  const difference = mantelHaenszelDifference(compared);
  return {
    gap: difference && {
      value: 100 * difference.value,
      low: 100 * difference.low,
      high: 100 * difference.high,
    },
    odds: mantelHaenszelOdds(compared),
    p: mantelHaenszelP(compared),
    strata: compared.length,
  };
}

const STRATUM_NAMES = [
  OWN_OUTCOMES.hits,
  OWN_OUTCOMES.misses,
  REFERENCE_OUTCOMES.hits,
  REFERENCE_OUTCOMES.misses,
];

function stratumOf(tally: Readonly<Record<string, number>>): Stratum {
  const [count, misses, referenceCount, referenceMisses] = STRATUM_NAMES.map(
    (name) => tally[name] ?? 0,
  );
  return {
    count: count ?? 0,
    base: (count ?? 0) + (misses ?? 0),
    referenceCount: referenceCount ?? 0,
    referenceBase: (referenceCount ?? 0) + (referenceMisses ?? 0),
  };
}
