import { type BoundedValue, CONFIDENCE } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** One stratum (a borough): events and residents of a group and of the reference, all four 0 or more. */
export interface Stratum {
  readonly count: number;
  readonly base: number;
  readonly referenceCount: number;
  readonly referenceBase: number;
}

/**
 * The rate ratio common to all strata, so that where people live is not mixed up with who is stopped.
 *
 * Null when either group has no event in the strata, as the log of the ratio then has no variance. A stratum where
 * either group has no residents compares nothing and is passed over. `base` is residents where every stratum covers the
 * same months, person-years otherwise. Greenland and Robins (1985), "Estimation of a common effect parameter from sparse
 * follow-up data", Biometrics 41, 55-68, for person-time data.
 */
export function mantelHaenszelRatio(
  strata: readonly Stratum[],
  confidence = CONFIDENCE,
): BoundedValue | null {
  let over = 0;
  let under = 0;
  let spread = 0;
  for (const { count, base, referenceCount, referenceBase } of strata) {
    if (base === 0 || referenceBase === 0) continue;
    const total = base + referenceBase;
    over += (count * referenceBase) / total;
    under += (referenceCount * base) / total;
    spread += ((count + referenceCount) * (base / total) * referenceBase) / total;
  }
  if (over === 0 || under === 0) return null;
  const value = over / under;
  const z = normalQuantile((1 + confidence) / 2);
  const factor = Math.exp(z * Math.sqrt(spread / (over * under)));
  return { value, low: value / factor, high: value * factor };
}
