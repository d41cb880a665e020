import type { DriverEstimate } from "./driver-estimate.ts";
import type { DriverPredictor } from "./driver-predictors.ts";
import type { DriverReport } from "./drivers.ts";

/** The first line of a report on what goes with a survey measure: whether knowing the factors helps at all. */
export function driverHeadline({ verdict, boroughsLeftOut, panel }: DriverReport): string {
  const rows = `${panel.n} borough-years of ${panel.boroughs} boroughs`;
  if (verdict === "cannot-tell") {
    return panel.n === 0
      ? "The data cannot tell: no borough has a year with the survey and twelve months of every factor."
      : `The data cannot tell: ${rows} are too few to test the factors on boroughs or years they were not fitted on.`;
  }
  if (verdict === "do-not-help") {
    return `The factors do not help: on boroughs and years that the model had not seen, it predicted no better than plain averages did (${rows}).`;
  }
  const skill = boroughsLeftOut?.helps ? "boroughs" : "years";
  return `The factors help somewhat: on ${skill} that the model had not seen, it predicted better than plain averages did (${rows}). That is no proof of a cause.`;
}

/**
 * An answer about one predictor as a sentence; `outcome` is the survey measure's label.
 *
 * Sizes are points per typical difference: one standard deviation of the predictor over borough-years.
 */
export function wordDriverAnswer(
  predictor: Pick<DriverPredictor, "label" | "block">,
  outcome: string,
  answer: "within" | "between",
  estimate: DriverEstimate,
): string {
  const { state, value, low, high, reason } = estimate;
  if (value === null || low === null || high === null) return `Cannot be estimated: ${reason}.`;
  const range = `${points(low)} to ${points(high)} points per typical difference`;
  const start =
    answer === "within"
      ? `Boroughs where "${predictor.label}" rose more`
      : `Boroughs where "${predictor.label}" is higher`;
  if (state === "too-wide") {
    return `${start} cannot be said to differ in ${outcome}: the range is too wide to say anything (${range}).`;
  }
  if (state === "cannot-tell") return `${start} do not clearly differ in ${outcome} (${range}).`;
  const verb = answer === "within" ? "saw" : "have";
  const way = value > 0 ? "higher" : "lower";
  const link = predictor.block === "same-survey" ? " Both come from the same survey." : "";
  return `${start} ${verb} ${way} ${outcome} (${range}).${link}`;
}

function points(value: number): string {
  const rounded = value.toFixed(1);
  return rounded === "-0.0" ? "0.0" : rounded.replace("-", "−");
}
