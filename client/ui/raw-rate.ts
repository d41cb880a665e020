import { denominatorOf, unitsOf } from "../../geo/measure/denominator.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import type { View } from "../../geo/view/view.ts";
import type { Ingredients } from "./made-of.ts";

/** The rate or ratio that a smoothed value was made from, in words; null for other measures and where there is none. */
export function rawRate(view: View, ingredients: Ingredients): string | null {
  const measure = measureById(view.measure);
  if (!measure?.smooths) return null;
  const value = measure.scale === "ratio" ? ratioOf(ingredients) : rateOf(ingredients, view);
  return wordValue({ value, low: null, high: null }, measure).number;
}

function rateOf({ count, base, months }: Ingredients, view: View): number | null {
  if (count === null || !base || months === 0) return null;
  return (unitsOf(denominatorOf(view)) * count) / (base * (months / 12));
}

function ratioOf({ count, base, referenceCount, referenceBase }: Ingredients): number | null {
  if (count === null || !referenceCount || !base || !referenceBase) return null;
  return (count * referenceBase) / (referenceCount * base);
}
