import { ETHNICITY_DEFINITIONS } from "../domain/group.ts";
import { DENOMINATORS } from "../measure/denominator.ts";
import type { DriverPredictor } from "./driver-predictors.ts";
import type { SensitivityCase } from "./driver-sensitivity.ts";
import { boroughYears, type DriverTable, type DriverWay, YEAR_ENDS } from "./driver-table.ts";
import { SURVEY_MEASURES } from "./survey-measures.ts";

/**
 * Every other way of asking about one predictor: outcome, lag, quarter, inner London, denominator and definition of ethnicity, those that
 * bear on it and of which something is held.
 *
 * Overlapping years are many rows and take long: they are asked of all boroughs only, and not of what is held in every year of the survey.
 */
export function driverGrid(
  table: DriverTable,
  way: DriverWay,
  predictor: DriverPredictor,
): SensitivityCase[] {
  const { id, changes, block } = predictor;
  const endings =
    changes && block === "external" ? YEAR_ENDS : YEAR_ENDS.filter((end) => end !== "all");
  const ways = outcomesBeside(table, way.measure).flatMap((measure) =>
    (changes ? LAGS : LAGS.slice(0, 1)).flatMap((lag) =>
      endings.flatMap((ending) =>
        (ending === "all" ? BOROUGHS.slice(0, 1) : BOROUGHS).flatMap((boroughs) =>
          definitions(table, id).map((own) => ({ ...way, measure, lag, ending, boroughs, ...own })),
        ),
      ),
    ),
  );
  return ways.map((own) => ({
    specification: specificationOf(own),
    rows: boroughYears(table, own, [id]),
    fewestMonths: own.months,
  }));
}

/** A way of asking in the words of the question's parameters. */
export function specificationOf(way: DriverWay): Record<string, string> {
  const { measure, lag, ending, boroughs, ethnicity, denominator } = way;
  return { measure, lag: String(lag), ending, boroughs, ethnicity, denominator };
}

const LAGS = [0, 4] as const;

const BOROUGHS = ["all", "outer"] as const;

/** Trust and confidence stand beside each other, as both are outcomes; an item stands by itself. */
function outcomesBeside({ survey }: DriverTable, measure: string): string[] {
  const outcomes = SURVEY_MEASURES.filter(({ role }) => role === "outcome").map(({ id }) => id);
  if (!outcomes.includes(measure)) return [measure];
  const held = outcomes.filter((id) => survey.some((series) => series.measure === id));
  return [measure, ...held.filter((id) => id !== measure)];
}

/** The definitions and denominators under which anything of a factor is held; as asked where it depends on neither. */
function definitions(
  { columns }: DriverTable,
  factor: string,
): Partial<Pick<DriverWay, "ethnicity" | "denominator">>[] {
  const own = columns.filter((column) => column.factor === factor && column.source !== "");
  const ethnicity = ETHNICITY_DEFINITIONS.filter((one) => own.some((c) => c.ethnicity === one));
  const denominator = DENOMINATORS.filter((one) => own.some((c) => c.denominator === one));
  if (ethnicity.length > 0) return ethnicity.map((one) => ({ ethnicity: one }));
  return denominator.length > 0 ? denominator.map((one) => ({ denominator: one })) : [{}];
}
