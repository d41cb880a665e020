import type { MeasureDescription } from "../../geo/measure/measure.ts";
import { wordCompared } from "../../geo/view/compared-wording.ts";
import { ingredientWords } from "../../geo/view/ingredient-words.ts";
import { GROUP_WORDS } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { formatAmount, formatCount } from "../../geo/view/number-format.ts";
import type { View } from "../../geo/view/view.ts";
import { rawRate } from "./raw-rate.ts";

/** The numbers that a value is made of. */
export interface Ingredients {
  readonly months: number;
  readonly count: number | null;
  readonly base: number | null;
  readonly referenceCount: number | null;
  readonly referenceBase: number | null;
}

/** Says in one line per side what a value is made of, e.g. `1,204 stops, 41,300 Black residents` or `41 of 612 searches`; empty where nothing is known. */
export function madeOf(view: View, ingredients: Ingredients) {
  const { count, base, referenceCount, referenceBase } = ingredients;
  const measure = measureById(view.measure);
  if (!measure) return [];
  const group = measure.parameters.includes("group") ? view.group : null;
  const lines = [side(count, base, group && GROUP_WORDS[group], measure, view)];
  if (measure.parameters.includes("reference")) {
    lines.push(side(referenceCount, referenceBase, GROUP_WORDS[view.reference], measure, view));
  }
  if (measure.comparesPeriods && referenceCount !== null) {
    lines.push(`${formatCount(referenceCount)} ${wordThen(view)}`);
  }
  const raw = rawRate(view, ingredients);
  if (raw !== null) lines.push(`${raw} before smoothing`);
  return lines.filter((line) => line !== null);
}

function side(
  count: number | null,
  base: number | null,
  group: string | null,
  measure: MeasureDescription,
  view: View,
): string | null {
  if (measure.setAgainst === "respondents") {
    return base === null ? null : `an assumed ${formatCount(base)} people asked`;
  }
  if (measure.setAgainst === "crimes") {
    return count === null || base === null
      ? null
      : `${formatCount(count)} of ${formatCount(base)} crimes with an outcome`;
  }
  return measure.setAgainst === "searches"
    ? searchSide(count, base, group)
    : rateSide(count, base, group, measure, view);
}

function searchSide(count: number | null, base: number | null, group: string | null) {
  if (count === null || base === null) return null;
  const searches = `${formatCount(base)} ${base === 1 ? "search" : "searches"}`;
  return `${formatCount(count)} of ${searches}${group ? ` (${group})` : ""}`;
}

function rateSide(
  count: number | null,
  base: number | null,
  group: string | null,
  measure: MeasureDescription,
  view: View,
): string | null {
  const { events, base: against } = ingredientWords(measure, view);
  const residents = against === "Residents";
  const what = residents ? "residents" : (against ?? "");
  const parts = [
    count === null ? null : `${formatCount(count)} ${counted(events ?? "", count)}`,
    base === null ? null : `${formatAmount(base)} ${group && residents ? `${group} ` : ""}${what}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

function counted(events: string, count: number): string {
  const words = events.toLowerCase();
  return count === 1 ? words.slice(0, -1) : words;
}

/** When the events compared with were recorded, as in `1,204 a year earlier` and `1,204 in 2019`. */
export function wordThen(view: Pick<View, "compare" | "period">): string {
  const words = wordCompared(view);
  return words === "a year earlier" ? words : `in ${words}`;
}
