import { denominatorOf, unitsOf } from "../../geo/measure/denominator.ts";
import type { MeasureDescription } from "../../geo/measure/measure.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import type { View } from "../../geo/view/view.ts";
import type { Ingredients } from "./made-of.ts";

/** The rate, share or ratio that a smoothed value was made from, in words; null for other measures and where there is none. */
export function rawRate(view: View, ingredients: Ingredients): string | null {
  const measure = measureById(view.measure);
  if (!measure?.smooths) return null;
  const value = rawOf(measure, ingredients, view);
  return wordValue({ value, low: null, high: null }, measure).number;
}

function rawOf({ scale }: MeasureDescription, made: Ingredients, view: View): number | null {
  if (scale === "ratio") return ratioOf(made);
  return scale === "share" ? shareOf(made) : rateOf(made, view);
}

function shareOf({ count, base }: Ingredients): number | null {
  return count === null || !base ? null : count / base;
}

function rateOf({ count, base, months }: Ingredients, view: View): number | null {
  if (count === null || !base || months === 0) return null;
  return (unitsOf(denominatorOf(view)) * count) / (base * (months / 12));
}

function ratioOf({ count, base, referenceCount, referenceBase }: Ingredients): number | null {
  if (count === null || !referenceCount || !base || !referenceBase) return null;
  return (count * referenceBase) / (referenceCount * base);
}
