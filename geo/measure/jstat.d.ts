/** The two functions of jstat 1.9.6 in use; the package ships no types. */
declare module "jstat" {
  const jStat: {
    /** Quantile at probability `p` of the gamma distribution with this shape and scale 1. */
    gammapinv(p: number, shape: number): number;
    /** Quantile at probability `p` of the beta distribution with these shapes. */
    ibetainv(p: number, a: number, b: number): number;
  };
  export = jStat;
}
