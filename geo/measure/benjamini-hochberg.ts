/**
 * The q-value of each p-value, in the order given: the least false discovery rate at which it would be called a finding.
 *
 * q = min over all p-values at least as large of p × (how many there are) ÷ (its rank from the smallest), at most 1. Every
 * p-value that was looked at must be in the list, or too much is found. Benjamini and Hochberg (1995), "Controlling the false
 * discovery rate: a practical and powerful approach to multiple testing", Journal of the Royal Statistical Society B 57, 289-300.
 * `dependence`, 1 or more, is what each q is multiplied by where tests may depend on each other in any way.
 */
export function benjaminiHochberg(pValues: readonly number[], dependence = 1): number[] {
  const falling = pValues.map((p, i) => ({ p, i })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  falling.forEach(({ p, i }, above) => {
    least = Math.min(least, p * ((dependence * pValues.length) / (pValues.length - above)));
    adjusted[i] = least;
  });
  return adjusted;
}
