import type { Neighbours } from "../boundary/contiguity.ts";
import { benjaminiHochberg } from "../measure/benjamini-hochberg.ts";
import { conditionalP } from "./conditional-permutation.ts";
import type { History } from "./emerging.ts";
import { giStar } from "./getis-ord.ts";
import { leaning } from "./leaning.ts";
import { weightsOf } from "./weights.ts";

/**
 * Gi* of every area in every period among the values of all areas and periods, with p corrected within each period.
 *
 * `periods[t][i]` is the value of area i in period t, oldest first. An area's surroundings are its neighbours and, after the first period,
 * itself and its neighbours one period before. Null for areas without neighbours, and for all where all values are equal.
 */
export function spaceTimeHistories(
  periods: readonly (readonly number[])[],
  neighbours: Neighbours,
  run: { readonly permutations: number; readonly seed: number },
): (History | null)[] {
  const count = neighbours.length;
  const around = periods.flatMap((_, t) =>
    neighbours.map((own, i) => {
      if (own.length === 0) return [];
      const now = own.map((j) => t * count + j);
      return t === 0 ? now : [...now, ...[i, ...own].map((j) => (t - 1) * count + j)];
    }),
  );
  const x = periods.flat();
  const z = giStar(x, weightsOf(around, "row", true));
  const leans = leaning(x, around);
  const p = conditionalP(x, around, run);
  const q = periods.flatMap((_, t) => corrected(p.slice(t * count, (t + 1) * count)));
  return neighbours.map((_, i) => {
    const at = periods.map((_, t) => t * count + i);
    const own = at.map((k) => (around[k]?.length ? (z[k] ?? null) : null));
    const known = own.filter((value) => value !== null);
    if (known.length < at.length) return null;
    // Where the surroundings lean the other way, a small p speaks against the z.
    const speaks = (k: number) => (z[k] ?? 0) * (leans[k] ?? 0) > 0;
    return { z: known, q: at.map((k) => (speaks(k) ? (q[k] ?? 1) : 1)) };
  });
}

/** Benjamini and Hochberg's correction of the p that there are. */
export function corrected(p: readonly (number | null)[]): (number | null)[] {
  const q = benjaminiHochberg(p.filter((value) => value !== null));
  let next = 0;
  return p.map((value) => (value === null ? null : (q[next++] ?? null)));
}
