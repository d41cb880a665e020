import type { Neighbours } from "../boundary/contiguity.ts";
import { giStarMoments } from "./conditional-moments.ts";

/**
 * Which side an area's neighbours lie on, taken alone: 1 where their mean is above that of all other areas, -1 below, 0 where neither.
 *
 * An area's p tests its neighbours with its own value taken as given; its z has that value in it. One very high value among low
 * neighbours has a high z, and a small p for the opposite reason: only where both lean one way does the p speak for the z.
 */
export function leaning(x: readonly number[], neighbours: Neighbours): number[] {
  return giStarMoments(x, neighbours).map((moments, i) => {
    if (!moments) return 0;
    const around = neighbours[i] ?? [];
    const sum = around.reduce((total, j) => total + (x[j] ?? 0), x[i] ?? 0);
    const away = sum / (around.length + 1) - moments.mean;
    // Means that only rounding tells apart lean nowhere.
    return Math.abs(away) <= 1e-12 * Math.abs(moments.mean) ? 0 : Math.sign(away);
  });
}
