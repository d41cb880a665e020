import type { EthnicityDefinition } from "../domain/group.ts";
import { formatPeriod } from "../domain/period.ts";
import type { Denominator } from "../measure/denominator.ts";
import type { DriverWay, YearEnd } from "../trust/driver-table.ts";
import type { Parsed } from "./fault.ts";
import { PARAMETERS } from "./parameters.ts";
import { plainParameters, plainQuery } from "./plain-parameters.ts";
import { SURVEY_IDS } from "./survey-ids.ts";

/** What goes with a survey measure, and the way of asking. */
export interface DriverQuestion extends DriverWay {
  /** A snapshot's id; null means the current one. */
  readonly snapshot: string | null;
}

/** The values of each switch, the usual one first. */
export const DRIVER_SWITCHES = {
  measure: SURVEY_IDS,
  lag: ["0", "4"],
  ending: ["december", "march", "june", "september", "all"] satisfies [YearEnd, ...YearEnd[]],
  boroughs: ["all", "outer"],
  ethnicity: ["officer", "self"] satisfies [EthnicityDefinition, ...EthnicityDefinition[]],
  denominator: ["residents", "workday", "area"] satisfies [Denominator, ...Denominator[]],
  months: ["12", "10"],
} as const;

const NAMES = [...Object.keys(DRIVER_SWITCHES), "period", "snapshot"];

/** Reads a question on drivers, or says everything that is wrong with it. */
export function parseDriverQuestion(
  query: Iterable<readonly [string, string]>,
): Parsed<DriverQuestion> {
  const given = plainParameters(query, NAMES);
  const period = given.read("period", PARAMETERS.period);
  const snapshot = given.read("snapshot", PARAMETERS.snapshot);
  const value: DriverQuestion = {
    measure: given.one("measure", DRIVER_SWITCHES.measure),
    lag: given.one("lag", DRIVER_SWITCHES.lag) === "4" ? 4 : 0,
    ending: given.one("ending", DRIVER_SWITCHES.ending),
    boroughs: given.one("boroughs", DRIVER_SWITCHES.boroughs),
    ethnicity: given.one("ethnicity", DRIVER_SWITCHES.ethnicity),
    denominator: given.one("denominator", DRIVER_SWITCHES.denominator),
    months: given.one("months", DRIVER_SWITCHES.months) === "10" ? 10 : 12,
    period: period === "last-12" ? null : period,
    snapshot: snapshot === "current" ? null : snapshot,
  };
  return given.faults.length === 0 ? { ok: true, value } : { ok: false, faults: given.faults };
}

/** The canonical query string of a question on drivers; `parseDriverQuestion` of it gives the same question back. */
export function formatDriverQuestion(question: DriverQuestion): string {
  const { measure, lag, ending, boroughs, ethnicity, denominator, months, period, snapshot } =
    question;
  return plainQuery({
    measure: [measure, DRIVER_SWITCHES.measure[0]],
    lag: [String(lag), "0"],
    ending: [ending, "december"],
    boroughs: [boroughs, "all"],
    ethnicity: [ethnicity, "officer"],
    denominator: [denominator, "residents"],
    months: [String(months), "12"],
    period: [period && formatPeriod(period), null],
    snapshot: [snapshot, null],
  });
}
