import { benjaminiHochberg } from "./benjamini-hochberg.ts";

/** p-values adjusted for how many there are under other promises than Benjamini and Hochberg's, each in the order given. */
export interface Stricter {
  /** The same rate of false findings, however the tests depend on each other: Benjamini and Yekutieli (2001), Annals of Statistics 29, 1165-1188. */
  readonly benjaminiYekutieli: readonly number[];
  /** The chance of any false finding, step by step: Holm (1979), Scandinavian Journal of Statistics 6, 65-70. */
  readonly holm: readonly number[];
  /** The same by one factor for all: Bonferroni's inequality. */
  readonly bonferroni: readonly number[];
}

/** Adjusts p-values in the stricter ways; every p-value that was looked at must be in the list. */
export function stricterCorrections(pValues: readonly number[]): Stricter {
  const n = pValues.length;
  const harmonic = pValues.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  return {
    benjaminiYekutieli: benjaminiHochberg(pValues, harmonic),
    holm: holm(pValues),
    bonferroni: pValues.map((p) => Math.min(1, p * n)),
  };
}

function holm(pValues: readonly number[]): number[] {
  const rising = pValues.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p);
  const adjusted = pValues.map(() => 1);
  let most = 0;
  rising.forEach(({ p, i }, before) => {
    most = Math.max(most, Math.min(1, p * (pValues.length - before)));
    adjusted[i] = most;
  });
  return adjusted;
}
