import { formatPeriod } from "../domain/period.ts";
import type { MeasureDescription } from "../measure/measure.ts";
import { EVENT_FILTERS } from "../measure/question.ts";
import { formatClasses } from "./classes.ts";
import { defaultCompare, formatCompare } from "./compare.ts";
import { measureById } from "./measure-registry.ts";
import { applies, DEFAULT_MEASURE, defaultLevel, isParameter } from "./parse-view.ts";
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
  return Object.fromEntries(
    Object.entries({ ...pairs, ...ownPairs(view, measure) }).filter(
      ([name]) => isParameter(name) && applies(name, measure),
    ),
  );
}

/** The parameters that not every measure has. */
function ownPairs(view: View, measure: MeasureDescription): Record<string, string | null> {
  const comparesGroups = measure.parameters.includes("reference");
  const filters = EVENT_FILTERS.map((name) => [name, view.filters[name]?.join(",") ?? null]);
  return {
    group: unless(view.group, comparesGroups ? "black" : null),
    reference: unless(view.reference, "white"),
    ethnicity: unless(view.ethnicity, "officer"),
    compare: unless(formatCompare(view.compare), defaultCompare(measure)),
    denominator: view.denominator ?? null,
    smoothing: view.smoothing ?? null,
    ...Object.fromEntries(filters),
  };
}

function unless<T extends string>(value: T | null, standard: T | null): T | null {
  return value === standard ? null : value;
}
