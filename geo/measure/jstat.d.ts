/** The three functions of jstat 1.9.6 in use; the package ships no types. */
declare module "jstat" {
  const jStat: {
    /** Quantile at probability `p` of the gamma distribution with this shape and scale 1. */
    gammapinv(p: number, shape: number): number;
    /** Quantile at probability `p` of the beta distribution with these shapes. */
    ibetainv(p: number, a: number, b: number): number;
    /** Natural logarithm of the gamma function at `x`, above 0. */
    gammaln(x: number): number;
  };
  export = jStat;
}
