import jStat from "jstat";

/**
 * Quantile at probability `p` (between 0 and 1) of the beta distribution with shapes `a` and `b`, both a half or more.
 *
 * Relative error about 2e-9. Near 1 the distance from 1 is less exact than that: ask for the quantile at 1 - p of (b, a) instead.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return jStat.ibetainv(p, a, b);
}
