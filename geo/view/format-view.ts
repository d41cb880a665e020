import { formatPeriod } from "../domain/period.ts";
import { EVENT_FILTERS } from "../measure/question.ts";
import { formatClasses } from "./classes.ts";
import { defaultCompare, formatCompare } from "./compare.ts";
import { measureById } from "./measure-registry.ts";
import { applies, DEFAULT_MEASURE, defaultLevel } from "./parse-view.ts";
import type { View } from "./view.ts";

/**
 * The canonical query string of a View, without `?`: parameters in alphabetical order, defaults left out.
 *
 * `parseView` of it gives the same View back. Parameters that do not apply to the measure are left out too.
 */
export function formatView(view: View): string {
  return Object.entries(pairsOf(view))
    .filter((pair): pair is [string, string] => pair[1] !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

/** Values need no escaping: every one is made of letters, digits, commas, colons, dots and hyphens. */
function pairsOf(view: View): Record<string, string | null> {
  const measure = measureById(view.measure);
  if (!measure) throw new RangeError(`no measure ${JSON.stringify(view.measure)}`);
  const comparesGroups = measure.parameters.includes("reference");
  const pairs: Record<string, string | null> = {
    measure: unless(view.measure, DEFAULT_MEASURE),
    level: unless(view.level, defaultLevel(measure)),
    vintage: view.vintage === null ? null : String(view.vintage),
    period: view.period && formatPeriod(view.period),
    areas: view.areas.length > 0 ? view.areas.join(",") : null,
    classes: view.classes && formatClasses(view.classes),
    palette: view.palette,
    snapshot: view.snapshot,
  };
  if (applies("group", measure)) {
    pairs["group"] = unless(view.group, comparesGroups ? "black" : null);
  }
  if (comparesGroups) pairs["reference"] = unless(view.reference, "white");
  if (applies("ethnicity", measure)) pairs["ethnicity"] = unless(view.ethnicity, "officer");
  if (applies("compare", measure)) {
    pairs["compare"] = unless(formatCompare(view.compare), defaultCompare(measure));
  }
  for (const name of EVENT_FILTERS) {
    if (applies(name, measure)) pairs[name] = view.filters[name]?.join(",") ?? null;
  }
  return pairs;
}

function unless<T extends string>(value: T | null, standard: T | null): T | null {
  return value === standard ? null : value;
}
