import { changeMeasure } from "./change-view.ts";
import { comparedPeriod } from "./compare.ts";
import { measureById } from "./measure-registry.ts";
import { applies } from "./parse-view.ts";
import type { View } from "./view.ts";

/**
 * The nearest question that can be put to a comparison: of the figure before smoothing, and for counts beside the year before.
 *
 * Areas are kept. Unchanged where it can be compared as it stands, or where nothing near it can be.
 */
export function comparableView(view: View): View {
  const measure = measureById(view.measure);
  if (!measure) return view;
  if (!applies("compare", measure)) {
    return measure.smooths ? { ...changeMeasure(view, measure.smooths), areas: view.areas } : view;
  }
  const alone = measure.scale === "count" && comparedPeriod(view.compare, ANY) === null;
  return alone ? { ...view, compare: "previous" } : view;
}

/** Which period it is makes no difference to whether another one is named. */
const ANY = { from: "2023-01", to: "2023-01" };
