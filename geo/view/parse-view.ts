import type { Level } from "../domain/level.ts";
import type { MeasureDescription } from "../measure/measure.ts";
import { EVENT_FILTERS, type EventFilter, type EventFilters } from "../measure/question.ts";
import { defaultCompare } from "./compare.ts";
import { contradictions } from "./contradictions.ts";
import type { Fault, Parsed } from "./fault.ts";
import { MEASURES } from "./measure-registry.ts";
import { PARAMETERS, type ParameterName, type ParameterValues } from "./parameters.ts";
import type { View } from "./view.ts";

/** What a page asks when its address asks for nothing. */
export const DEFAULT_MEASURE = "stop-rate";

/** The parameters that every measure has. */
const COMMON: readonly ParameterName[] = [
  "measure",
  "level",
  "vintage",
  "period",
  "areas",
  "classes",
  "palette",
  "snapshot",
];

/**
 * Reads a View from the pairs of a query string, or says everything that is wrong with it.
 *
 * `own` names parameters that belong to the page and not to the View (an embed's theme); they are passed over.
 * Whether a snapshot holds the vintage, months and areas asked for is the atlas's to say.
 */
export function parseView(
  query: Iterable<readonly [string, string]>,
  own: readonly string[] = [],
): Parsed<View> {
  const { values, faults } = readParameters(query, own);
  const measure = MEASURES.find(({ id }) => id === (values.measure ?? DEFAULT_MEASURE));
  if (!measure) return { ok: false, faults };
  const view = assemble(values, measure);
  const all = [...faults, ...applicability(values, measure), ...contradictions(view, measure)];
  return all.length === 0 ? { ok: true, value: view } : { ok: false, faults: all };
}

/** The level a measure is shown at when the View names none: wards, or the finest it has above them. */
export function defaultLevel(measure: MeasureDescription): Level {
  return measure.levels.includes("ward") ? "ward" : (measure.levels[0] ?? "borough");
}

/** Whether a View parameter changes what this measure answers. */
export function applies(name: ParameterName, measure: MeasureDescription): boolean {
  // A score's classes are given by its p.
  if (name === "classes" && measure.scale === "score") return false;
  return COMMON.includes(name) || measure.parameters.includes(name);
}

function readParameters(
  query: Iterable<readonly [string, string]>,
  own: readonly string[],
): { values: ParameterValues; faults: Fault[] } {
  const values: Record<string, unknown> = {};
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const [name, text] of query) {
    if (own.includes(name)) continue;
    const fault = readOne(name, text, seen, values);
    if (fault) faults.push(fault);
    seen.add(name);
  }
  return { values, faults };
}

function readOne(
  name: string,
  text: string,
  seen: ReadonlySet<string>,
  values: Record<string, unknown>,
): Fault | null {
  if (!isParameter(name)) {
    return {
      code: "unknown-parameter",
      field: name.slice(0, 64),
      detail: "There is no such parameter. Leave it out, or use one of those allowed.",
      allowed: Object.keys(PARAMETERS),
    };
  }
  if (seen.has(name)) {
    return {
      code: "repeated-parameter",
      field: name,
      detail: `${name} was given more than once. Give it once; a list is one comma-separated value.`,
      allowed: [],
    };
  }
  const parameter = PARAMETERS[name];
  const value = parameter.read(text);
  if (value === null) {
    return {
      code: "malformed-value",
      field: name,
      detail: `${name} cannot be ${JSON.stringify(text.slice(0, 64))}. ${parameter.expected}`,
      allowed: parameter.allowed,
    };
  }
  values[name] = value;
  return null;
}

/** Whether a View has a parameter of that name. */
export function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name);
}

function assemble(values: ParameterValues, measure: MeasureDescription): View {
  const comparesGroups = measure.parameters.includes("reference");
  return {
    measure: measure.id,
    level: values.level ?? defaultLevel(measure),
    vintage: values.vintage ?? null,
    period: values.period === "last-12" ? null : (values.period ?? null),
    filters: chosenFilters(values),
    compare: values.compare ?? defaultCompare(measure),
    group: values.group ?? (comparesGroups ? "black" : null),
    reference: values.reference ?? "white",
    ethnicity: values.ethnicity ?? "officer",
    ...unusual(values),
    areas: values.areas ?? [],
    classes: values.classes ?? null,
    palette: values.palette ?? null,
    snapshot: values.snapshot === "current" ? null : (values.snapshot ?? null),
  };
}

/** How a figure is worked out, where it is not the usual way. */
function unusual({ denominator, smoothing }: ParameterValues): Partial<View> {
  return {
    ...(denominator && denominator !== "residents" && { denominator }),
    ...(smoothing && smoothing !== "gamma-poisson" && { smoothing }),
  };
}

function chosenFilters(values: ParameterValues): EventFilters {
  const filters: Partial<Record<EventFilter, readonly string[]>> = {};
  for (const name of EVENT_FILTERS) {
    const chosen = values[name];
    if (chosen) filters[name] = chosen;
  }
  return filters;
}

function applicability(values: ParameterValues, measure: MeasureDescription): Fault[] {
  return Object.keys(values)
    .filter(isParameter)
    .filter((name) => !applies(name, measure))
    .map((name) => ({
      code: "does-not-apply",
      field: name,
      detail: `${name} does not apply to ${measure.id}. Leave it out.`,
      allowed: Object.keys(PARAMETERS).filter(
        (other) => isParameter(other) && applies(other, measure),
      ),
    }));
}
