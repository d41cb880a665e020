import type { MeasureDescription } from "../measure/measure.ts";
import type { EventFilter } from "../measure/question.ts";
import { PARAMETERS } from "./parameters.ts";

/** The values that a filter of this measure may choose from, in the vocabulary's order. */
export function filterValues(name: EventFilter, measure: MeasureDescription): readonly string[] {
  return measure.choices?.[name] ?? PARAMETERS[name].allowed;
}
