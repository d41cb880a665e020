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

/** The two questions about a predictor, each with its curve over the ways of asking. */
export interface DriverSensitivity {
  readonly within: SpecificationCurve;
  readonly between: SpecificationCurve;
}

/** Whether what goes with one predictor by itself survives other ways of asking, for changes and for levels. */
export function driverSensitivity(
  predictor: DriverPredictor,
  cases: readonly SensitivityCase[],
  design: SurveyDesign,
): DriverSensitivity {
  const found = cases.map(({ specification, rows, fewestMonths }) => {
    const panel = buildDriverPanel(rows, [predictor], design, fewestMonths);
    const { answers } = estimateDrivers(panel, [{ ...predictor, level: true }]);
    return { specification, answer: answers.get(predictor.id) };
  });
  const curveOf = (question: "within" | "between") =>
    specificationCurve(
      found.map(({ specification, answer }) => {
        const { value = null, low = null, high = null } = answer?.[question] ?? {};
        const reason = answer ? answer[question].reason : "no borough-year has it";
        const estimate =
          value === null || low === null || high === null ? null : { value, low, high };
        return { specification, estimate, reason };
      }),
    );
  return { within: curveOf("within"), between: curveOf("between") };
}
