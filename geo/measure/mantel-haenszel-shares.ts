import { type BoundedValue, CONFIDENCE } from "./interval.ts";
import type { Stratum } from "./mantel-haenszel.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { normalTail } from "./normal-tail.ts";

/**
 * The ratio of two groups' odds of a hit, common to all strata, so that what is compared is alike in all that makes a stratum.
 *
 * `count` hits in `base` trials; 1 means equal odds. Null when no stratum has a hit of one group beside a miss of the other, either
 * way round, as the log of the ratio then has no variance. Mantel and Haenszel (1959), Journal of the National Cancer Institute
 * 22, 719-748; variance by Robins, Breslow and Greenland (1986), Biometrics 42, 311-323.
 */
export function mantelHaenszelOdds(
  strata: readonly Stratum[],
  confidence = CONFIDENCE,
): BoundedValue | null {
  let [over, under, ofOver, ofBoth, ofUnder] = [0, 0, 0, 0, 0];
  for (const { count, base, referenceCount, referenceBase } of strata.filter(compares)) {
    const total = base + referenceBase;
    const [misses, referenceMisses] = [base - count, referenceBase - referenceCount];
    const r = (count * referenceMisses) / total;
    const s = (misses * referenceCount) / total;
    const p = (count + referenceMisses) / total;
    over += r;
    under += s;
    ofOver += p * r;
    ofBoth += p * s + (1 - p) * r;
    ofUnder += (1 - p) * s;
  }
  if (over === 0 || under === 0) return null;
  const value = over / under;
  const spread = ofOver / over ** 2 + ofBoth / (over * under) + ofUnder / under ** 2;
  const factor = Math.exp(normalQuantile((1 + confidence) / 2) * Math.sqrt(spread / 2));
  return { value, low: value / factor, high: value * factor };
}

/**
 * The difference of two groups' shares of hits, first less reference, common to all strata; between -1 and 1.
 *
 * Null when no stratum has trials of both groups. Greenland and Robins (1985), Biometrics 41, 55-68; variance by Sato (1989), "On
 * the variance estimator for the Mantel-Haenszel risk difference", Biometrics 45, 1323-1324, which holds for few large strata and
 * for many small ones.
 */
export function mantelHaenszelDifference(
  strata: readonly Stratum[],
  confidence = CONFIDENCE,
): BoundedValue | null {
  let [weight, sum, ofValue, ofRest] = [0, 0, 0, 0];
  for (const { count, base, referenceCount, referenceBase } of strata.filter(compares)) {
    const total = base + referenceBase;
    const [own, other] = [base / total, referenceBase / total];
    weight += base * other;
    sum += count * other - referenceCount * own;
    ofValue += referenceCount * own ** 2 - count * other ** 2;
    ofValue += (own * other * (referenceBase - base)) / 2;
    ofRest += (count / total) * (referenceBase - referenceCount);
    ofRest += (referenceCount / total) * (base - count);
  }
  if (weight === 0) return null;
  const value = sum / weight;
  const variance = Math.max(0, value * ofValue + ofRest / 2) / weight ** 2;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}

/**
 * The two-sided p-value of equal odds in all strata: the hits of the first group beyond those to be expected, over their standard error.
 *
 * Without a correction for continuity. Null when the hits of no stratum could have fallen otherwise. Mantel and Haenszel (1959), as above.
 */
export function mantelHaenszelP(strata: readonly Stratum[]): number | null {
  const square = mantelHaenszelChiSquare(strata);
  return square === null ? null : Math.min(1, 2 * normalTail(Math.sqrt(square)));
}

/** The square of that, a chi-square with one degree of freedom. */
export function mantelHaenszelChiSquare(strata: readonly Stratum[]): number | null {
  let [beyond, variance] = [0, 0];
  for (const { count, base, referenceCount, referenceBase } of strata.filter(compares)) {
    const total = base + referenceBase;
    const hits = count + referenceCount;
    beyond += count - (base * hits) / total;
    if (total > 1) {
      variance += ((base * referenceBase) / total ** 2) * ((hits * (total - hits)) / (total - 1));
    }
  }
  return variance === 0 ? null : beyond ** 2 / variance;
}

/** A stratum where one group has no trial compares nothing. */
function compares({ base, referenceBase }: Stratum): boolean {
  return base > 0 && referenceBase > 0;
}
