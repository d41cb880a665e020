import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import type { Estimate, Measure } from "../../geo/measure/measure.ts";
import { SPOTS } from "../../geo/measure/spot.ts";
import { classBreaks, classifier } from "../../geo/view/class-breaks.ts";
import type { Classes } from "../../geo/view/classes.ts";
import { evenValue, sureClass, sureOf } from "../../geo/view/sure-classes.ts";
import type { View } from "../../geo/view/view.ts";
import type { LondonValue, Values } from "../../geo/wire/values.ts";

/** The limits and classes of an answer: by value, by what the intervals bear out, or by the p of a hotspot. */
export function areaClasses(
  measure: Measure,
  view: View,
  estimates: readonly Estimate[],
  boroughs: readonly string[],
  london: Pick<LondonValue, "value">,
): Pick<Values, "breaks" | "class" | "sureOf"> {
  const against = view.classes?.method === "sure" ? sureOf(measure) : null;
  if (against) {
    const even = evenValue(against, measure, london.value);
    const sure = estimates.map((estimate) => sureClass(estimate, even));
    return { breaks: [], class: sure, sureOf: against };
  }
  const breaks = breaksFor(measure, view, estimates, boroughs);
  const classOf = classifier(breaks);
  return {
    breaks,
    class: estimates.map(({ value, spot }) => {
      if (spot) return SPOTS.indexOf(spot.spot);
      return value === null ? null : classOf(value);
    }),
  };
}

/** How each scale is cut when the View does not say; a score's classes are given by its p. */
const USUAL_CLASSES: Readonly<Record<Measure["scale"], Classes | null>> = {
  count: { method: "quantile", count: 5 },
  rate: { method: "quantile", count: 5 },
  share: { method: "quantile", count: 5 },
  ratio: { method: "diverging", count: 7 },
  difference: { method: "diverging", count: 7 },
  score: null,
};

/** Class limits come from values that can be relied on; unstable ones and the City are coloured by them but do not set them. */
export function breaksFor(
  measure: Measure,
  view: View,
  estimates: readonly Pick<Estimate, "value" | "state">[],
  boroughs: readonly string[],
): readonly number[] {
  const values = estimates.flatMap(({ value, state }, i) =>
    value !== null && state !== "unstable" && boroughs[i] !== CITY_OF_LONDON ? [value] : [],
  );
  const classes = view.classes ?? USUAL_CLASSES[measure.scale];
  if (!classes) return [];
  return classBreaks(values, classes, measure.scale === "ratio" ? 1 : 0);
}
