import { estimateDrivers } from "./driver-models.ts";
import { type BoroughYear, buildDriverPanel } from "./driver-panel.ts";
import type { DriverPredictor } from "./driver-predictors.ts";
import {
  type Specification,
  type SpecificationCurve,
  specificationCurve,
} from "./specification-curve.ts";
import type { SurveyDesign } from "./survey-design.ts";

/** Borough-years as one way of asking has them: another lag, quarter, denominator or choice of boroughs. */
export interface SensitivityCase {
  readonly specification: Specification;
  readonly rows: readonly BoroughYear[];
  /** Months of a predictor that suffice; twelve where absent. */
  readonly fewestMonths?: number;
}

/** Whether what goes with one predictor by itself survives other ways of asking, for changes or for levels. */
export function driverSensitivity(
  predictor: DriverPredictor,
  answer: "within" | "between",
  cases: readonly SensitivityCase[],
  design: SurveyDesign,
): SpecificationCurve {
  const results = cases.map(({ specification, rows, fewestMonths }) => {
    const panel = buildDriverPanel(rows, [predictor], design, fewestMonths);
    const found = estimateDrivers(panel, [{ ...predictor, level: true }]).answers.get(predictor.id);
    const { value = null, low = null, high = null } = found?.[answer] ?? {};
    const reason = found ? found[answer].reason : "no borough-year has it";
    if (value === null || low === null || high === null) {
      return { specification, estimate: null, reason };
    }
    return { specification, estimate: { value, low, high }, reason };
  });
  return specificationCurve(results);
}

/** The twelve boroughs of the London Government Act 1963, besides the City. */
const INNER_LONDON = new Set(
  [7, 11, 12, 13, 19, 20, 22, 23, 28, 30, 32, 33].map(
    (n) => `E090000${String(n).padStart(2, "0")}`,
  ),
);

/** The same rows without inner London, as one of the ways of asking. */
export function withoutInnerLondon(rows: readonly BoroughYear[]): BoroughYear[] {
  return rows.filter(({ borough }) => !INNER_LONDON.has(borough));
}
