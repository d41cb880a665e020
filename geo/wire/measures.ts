import type { Measure } from "../measure/measure.ts";

/** `GET /api/v1/measures`: every measure with what a person needs to defend its numbers. */
export interface Measures {
  readonly measures: readonly MeasureSummary[];
}

export type MeasureSummary = Pick<
  Measure,
  | "id"
  | "label"
  | "unit"
  | "kind"
  | "scale"
  | "levels"
  | "parameters"
  | "definition"
  | "formula"
  | "caveats"
  | "source"
>;
