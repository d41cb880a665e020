import type { Neighbours } from "../boundary/contiguity.ts";
import type { Quadrant } from "../measure/spot.ts";
import { spreadOf } from "./getis-ord.ts";
import { rowSums, type Weights, weightsOf } from "./weights.ts";

export interface LocalMoran {
  readonly value: number;
  readonly quadrant: Quadrant;
}

/**
 * Local Moran's I of each area, with row-standardised weights and the variance's divisor n; a value at the mean counts as low.
 *
 * Null without neighbours and where all values are equal. Source: Anselin (1995), "Local indicators of spatial association -
 * LISA", Geographical Analysis 27, 93-115.
 */
export function localMoran(x: readonly number[], neighbours: Neighbours): (LocalMoran | null)[] {
  const { mean, deviation } = spreadOf(x);
  const weights: Weights = weightsOf(neighbours, "row");
  const z = x.map((value) => value - mean);
  return z.map((own, i) => {
    const { lag, sum } = rowSums(weights, z, i);
    if (sum === 0 || deviation === 0) return null;
    const quadrant: Quadrant = own > 0 ? (lag > 0 ? "HH" : "HL") : lag > 0 ? "LH" : "LL";
    return { value: (own / deviation ** 2) * lag, quadrant };
  });
}
