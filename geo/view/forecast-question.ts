import type { Parsed } from "./fault.ts";
import { PARAMETERS } from "./parameters.ts";
import { plainParameters, plainQuery } from "./plain-parameters.ts";
import { SURVEY_IDS } from "./survey-ids.ts";

/** Where a survey measure is heading. */
export interface ForecastQuestion {
  /** Id of the survey measure. */
  readonly measure: string;
  /** Codes of boroughs; London alone where there are none. */
  readonly areas: readonly string[];
  /** How far ahead, in quarters; more than four are guesses. */
  readonly quarters: 4 | 8;
  /** A snapshot's id; null means the current one. */
  readonly snapshot: string | null;
}

/** How far ahead a forecast may look, the usual way first. */
export const FORECAST_QUARTERS = ["4", "8"] as const;

const NAMES = ["measure", "area", "quarters", "snapshot"];

/** Reads a question on forecasts, or says everything that is wrong with it. `area` takes one code, or several with commas. */
export function parseForecastQuestion(
  query: Iterable<readonly [string, string]>,
): Parsed<ForecastQuestion> {
  const given = plainParameters(query, NAMES);
  const snapshot = given.read("snapshot", PARAMETERS.snapshot);
  const value: ForecastQuestion = {
    measure: given.one("measure", SURVEY_IDS),
    areas: given.read("area", PARAMETERS.areas) ?? [],
    quarters: given.one("quarters", FORECAST_QUARTERS) === "8" ? 8 : 4,
    snapshot: snapshot === "current" ? null : snapshot,
  };
  return given.faults.length === 0 ? { ok: true, value } : { ok: false, faults: given.faults };
}

/** The canonical query string of a question on forecasts. */
export function formatForecastQuestion(question: ForecastQuestion): string {
  const { measure, areas, quarters, snapshot } = question;
  return plainQuery({
    measure: [measure, SURVEY_IDS[0]],
    area: [areas.length > 0 ? areas.join(",") : null, null],
    quarters: [String(quarters), "4"],
    snapshot: [snapshot, null],
  });
}
