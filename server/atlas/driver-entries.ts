import type { DriverEstimate } from "../../geo/trust/driver-estimate.ts";
import type { WithinAndBetween } from "../../geo/trust/driver-models.ts";
import type { DriverSensitivity } from "../../geo/trust/driver-sensitivity.ts";
import { type DriverTable, type DriverWay, isOf } from "../../geo/trust/driver-table.ts";
import { wordDriverAnswer } from "../../geo/trust/driver-words.ts";
import type { DriverReport } from "../../geo/trust/drivers.ts";
import type { SpecificationCurve } from "../../geo/trust/specification-curve.ts";
import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
import type { Association, Driver, Stability } from "../../geo/wire/drivers.ts";

/** The report's drivers as they are served: two entries per factor, for changes and for levels; the measure itself is no factor. */
export function driverEntries(
  table: DriverTable,
  way: DriverWay,
  { drivers }: DriverReport,
  sensitivity: ReadonlyMap<string, DriverSensitivity>,
): Driver[] {
  const outcome = SURVEY_MEASURES.find(({ id }) => id === way.measure)?.label ?? way.measure;
  return drivers
    .filter(({ predictor }) => predictor.id !== way.measure)
    .flatMap(({ predictor, alone, together, kept }) => {
      const column = columnOf(table, way, predictor.id);
      const label = column?.label || predictor.label;
      return QUESTIONS.map(({ question, side }): Driver => {
        const curve = sensitivity.get(predictor.id)?.[side];
        const joint = together && together[side].state !== "not-estimable" ? together : null;
        return {
          factor: predictor.id,
          label,
          mechanism: predictor.mechanism,
          block: predictor.block === "external" ? "external" : "moves-together",
          question,
          ...associationOf(alone, side),
          n: { boroughs: alone.boroughs, years: alone.years },
          together: joint && associationOf(joint, side),
          unit: "points per typical difference",
          words: wordDriverAnswer(
            { ...predictor, label },
            outcome.toLowerCase(),
            side,
            alone[side],
          ),
          stability: stabilityOf(curve, kept),
          source: predictor.block === "external" ? (column?.source ?? "") : SURVEY_SOURCE,
          doesNotMean: predictor.doesNotMean,
        };
      });
    });
}

const QUESTIONS = [
  { question: "changes", side: "within" },
  { question: "levels", side: "between" },
] as const;

const SURVEY_SOURCE = "Public Attitude Survey, the same interviews.";

/** Of several definitions the one asked for; where nothing of it is held, its source is empty. */
function columnOf({ columns }: DriverTable, way: DriverWay, factor: string) {
  return columns.find((column) => column.factor === factor && isOf(column, way));
}

function associationOf(answers: WithinAndBetween, side: "within" | "between"): Association {
  const estimate = answers[side];
  const { state, value, low, high, df, p, bootstrapP, reason } = estimate;
  return {
    ...{ value, low, high, state, direction: directionOf(estimate), reason, df, p, bootstrapP },
    fixedEffects: side === "within" ? answers.fixedEffects : null,
  };
}

function directionOf({ state, value }: DriverEstimate): Association["direction"] {
  if (state !== "ok" || value === null) return "not-told";
  return value > 0 ? "higher" : "lower";
}

function stabilityOf(curve: SpecificationCurve | undefined, kept: number | null): Stability {
  return {
    verdict: curve?.verdict ?? "cannot-tell",
    cases: curve?.results.length ?? 0,
    estimated: curve?.estimated ?? 0,
    signShare: curve?.signShare ?? null,
    clearShare: curve?.clearShare ?? null,
    kept,
    curve: (curve?.results ?? []).map(({ specification, estimate, reason }) => ({
      asked: specification,
      value: estimate?.value ?? null,
      low: estimate?.low ?? null,
      high: estimate?.high ?? null,
      reason,
    })),
  };
}
