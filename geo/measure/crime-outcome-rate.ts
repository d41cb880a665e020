import { CITY_OF_LONDON } from "../domain/area.ts";
import { CRIME_OUTCOMES, CRIME_OUTCOMES_BY_GROUP } from "../domain/crime-outcome.ts";
import type { Reason } from "../domain/state.ts";
import {
  crimeOutcomeRateAccount,
  crimeOutcomeRateDescription,
} from "./crime-outcome-rate-description.ts";
import type { AreaTallies, Estimate, Measure, Needs } from "./measure.ts";
import type { Question } from "./question.ts";
import { tallyOf } from "./tallies.ts";
import { FEW_EVENTS } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export const crimeOutcomeRate: Measure = {
  ...crimeOutcomeRateDescription,
  ...crimeOutcomeRateAccount,
  needs: needsOfOutcomes,
  estimate: (rows) => rows.map(estimateShare),
};

const SOLVED: readonly string[] = [
  ...CRIME_OUTCOMES_BY_GROUP.charged,
  ...CRIME_OUTCOMES_BY_GROUP["out of court"],
];

const OTHERS = CRIME_OUTCOMES.filter((outcome) => !SOLVED.includes(outcome));

function needsOfOutcomes({ filters }: Question): Needs {
  const crime = filters.crime ?? crimeOutcomeRateDescription.choices?.crime ?? [];
  const endedIn = (outcome?: readonly string[]) => ({
    filters: outcome ? { crime, outcome } : { crime },
    personsOnly: false,
    group: null,
  });
  return {
    tallies: { crimes: endedIn(), count: endedIn(SOLVED), misses: endedIn(OTHERS) },
    bases: {},
  };
}

function estimateShare(row: AreaTallies): Estimate {
  const count = row.months > 0 ? tallyOf(row, "count") : null;
  const base = count === null ? null : count + tallyOf(row, "misses");
  const limits = count !== null && base ? wilsonInterval({ count, base }) : null;
  return {
    value: count !== null && base ? count / base : null,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    count,
    base,
    referenceCount: null,
    referenceBase: null,
    ...verdictOn({
      missing: whyNoShare(row, base),
      unstable: count !== null && count < FEW_EVENTS ? ["count-under-10"] : [],
      remarks: row.borough === CITY_OF_LONDON ? ["city-not-ranked"] : [],
    }),
  };
}

/** Crimes of which none has an outcome come from files that carry none: the transport police's, and the oldest. */
function whyNoShare(row: AreaTallies, base: number | null): Reason[] {
  if (base === null) return ["no-data-for-period"];
  if (base > 0) return [];
  return [tallyOf(row, "crimes") > 0 ? "not-collected" : "not-estimable"];
}
