import type { Neighbours } from "../boundary/contiguity.ts";
import { normalTail } from "../measure/normal-tail.ts";
import { spreadOf } from "./getis-ord.ts";

/** Moran's I against what theory expects of it without a pattern, and Geary's C: checks of the test by permutation. */
export interface MoranChecks {
  /** In standard deviations over all ways to deal the values that there are to the areas, and two-sided p of that. */
  readonly z: number;
  readonly p: number;
  /** In standard deviations if values were normal. */
  readonly zNormal: number;
  /** How unlike neighbours are: 1 without a pattern, below 1 where like values lie together. */
  readonly gearyC: number;
}

/**
 * Standard scores of Moran's I with row-standardised weights, and Geary's C; null with fewer than four areas with neighbours, where all
 * values are equal, and where theory leaves I no room to vary.
 *
 * Source: Cliff and Ord (1981), "Spatial Processes: Models and Applications", sections 1.5 and 2.3.
 */
export function moranChecks(x: readonly number[], neighbours: Neighbours): MoranChecks | null {
  const { n, mean, deviation } = spreadOf(x);
  const { s0, s1, s2 } = weightSums(neighbours);
  if (n < 4 || deviation === 0 || s0 === 0) return null;
  const z = x.map((value) => value - mean);
  const [products, differences] = sumsOverPairs(z, neighbours);
  const squares = n * deviation ** 2;
  const expected = -1 / (n - 1);
  const away = (n / s0) * (products / squares) - expected;
  const kurtosis = (n * z.reduce((sum, own) => sum + own ** 4, 0)) / squares ** 2;
  const ofWeights = n * n * s1 - n * s2 + 3 * s0 * s0;
  const normal = ofWeights / (s0 * s0 * (n * n - 1)) - expected ** 2;
  const dealt =
    (n * (ofWeights - 3 * (n - 1) * s1) -
      kurtosis * (n * (n - 1) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
      ((n - 1) * (n - 2) * (n - 3) * s0 * s0) -
    expected ** 2;
  if (!(dealt > 1e-12) || !(normal > 1e-12)) return null;
  const score = away / Math.sqrt(dealt);
  return {
    z: score,
    p: Math.min(1, 2 * normalTail(Math.abs(score))),
    zNormal: away / Math.sqrt(normal),
    gearyC: ((n - 1) * differences) / (2 * s0 * squares),
  };
}

/** Sums of the weights, of squared sums of both directions of a pair, and of squared sums of rows and columns. */
function weightSums(neighbours: Neighbours) {
  const share = neighbours.map(({ length }) => (length === 0 ? 0 : 1 / length));
  const columns = neighbours.map(() => 0);
  let s1 = 0;
  neighbours.forEach((own, i) => {
    for (const j of own) {
      const [there, back] = [share[i] ?? 0, neighbours[j]?.includes(i) ? (share[j] ?? 0) : 0];
      // A pair of neighbours is met from both sides, one-sided ones once.
      s1 += back > 0 ? (there + back) ** 2 / 2 : there ** 2;
      columns[j] = (columns[j] ?? 0) + there;
    }
  });
  const rows = share.map((own) => (own > 0 ? 1 : 0));
  return {
    s0: rows.reduce<number>((sum, own) => sum + own, 0),
    s1,
    s2: rows.reduce<number>((sum, own, i) => sum + (own + (columns[i] ?? 0)) ** 2, 0),
  };
}

/** Over all areas and their neighbours, evenly weighted: products of the values, and squared differences. */
function sumsOverPairs(z: readonly number[], neighbours: Neighbours): [number, number] {
  let [products, differences] = [0, 0];
  neighbours.forEach((own, i) => {
    for (const j of own) {
      const [here, there] = [z[i] ?? 0, z[j] ?? 0];
      products += (here * there) / own.length;
      differences += (here - there) ** 2 / own.length;
    }
  });
  return [products, differences];
}
