import { denominatorOf, unitsOf } from "../../geo/measure/denominator.ts";
import { yearlyRate } from "../../geo/measure/rate-per-thousand.ts";
import { rateRatio } from "../../geo/measure/rate-ratio.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { type Bounded, wordValue } from "../../geo/view/number-format.ts";
import type { View } from "../../geo/view/view.ts";
import type { Ingredients } from "./made-of.ts";

/** The rate or ratio that a smoothed value was made from, in words; null for other measures and where there is none. */
export function rawRate(view: View, ingredients: Ingredients): string | null {
  const measure = measureById(view.measure);
  if (!measure?.smooths) return null;
  const units = unitsOf(denominatorOf(view));
  const raw = measure.scale === "ratio" ? ratioOf(ingredients) : rateOf(ingredients, units);
  return raw && wordValue(raw, measure).number;
}

function rateOf({ count, base, months }: Ingredients, units: number): Bounded | null {
  if (count === null || !base || months === 0) return null;
  return yearlyRate({ count, base }, months, units);
}

function ratioOf({ count, base, referenceCount, referenceBase }: Ingredients): Bounded | null {
  if (count === null || referenceCount === null || !base || !referenceBase) return null;
  return rateRatio({ count, base }, { count: referenceCount, base: referenceBase });
}
