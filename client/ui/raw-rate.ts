import { ratePerThousand } from "../../geo/measure/rate-per-thousand.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import type { View } from "../../geo/view/view.ts";
import type { Ingredients } from "./made-of.ts";

/** The rate that a smoothed value was made from, in words; null for other measures and where there is none. */
export function rawRate(view: View, { count, base, months }: Ingredients): string | null {
  const measure = measureById(view.measure);
  if (!measure?.smooths || count === null || !base || months === 0) return null;
  return wordValue(ratePerThousand({ count, base }, months), measure).number;
}
