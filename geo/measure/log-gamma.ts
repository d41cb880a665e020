import jStat from "jstat";

/** The natural logarithm of the gamma function, for `x` above 0; relative error about 1e-10. */
export function logGamma(x: number): number {
  return jStat.gammaln(x);
}
