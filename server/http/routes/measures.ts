import type { Measure } from "../../../geo/measure/measure.ts";
import { ESTIMATORS } from "../../../geo/view/estimators.ts";
import type { MeasureSummary, Measures } from "../../../geo/wire/measures.ts";
import { Parameters } from "../params.ts";
import { refuseFaults } from "../refusal.ts";
import type { Route } from "../route.ts";

/** The measures belong to the program and not to a snapshot, so that no snapshot can be named and kept for a year. */
export const measuresRoute: Route = {
  path: "/api/v1/measures",
  read: ({ query }) => {
    const { faults } = new Parameters(query, []);
    if (faults.length > 0) return refuseFaults(faults);
    return { kind: "asked", snapshot: null, answer: () => ({ kind: "json", value: ALL }) };
  },
};

const ALL: Measures = { measures: ESTIMATORS.map(summaryOf) };

function summaryOf(measure: Measure): MeasureSummary {
  const { id, label, unit, kind, scale, levels, parameters } = measure;
  const { definition, formula, caveats, source } = measure;
  return {
    id,
    label,
    unit,
    kind,
    scale,
    levels,
    parameters,
    definition,
    formula,
    caveats,
    source,
  };
}
