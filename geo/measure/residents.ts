import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Estimate, Measure } from "./measure.ts";
import { residentsAccount, residentsDescription } from "./residents-description.ts";
import { selectResidents } from "./selection.ts";
import { baseOf } from "./tallies.ts";
import { verdictOn } from "./verdict.ts";

export const residents: Measure = {
  ...residentsDescription,
  ...residentsAccount,
  needs: (question) => ({
    tallies: {},
    bases: { residents: selectResidents(question, question.group) },
  }),
  estimate: (rows) =>
    rows.map((row) => ({
      ...figure(baseOf(row, "residents")),
      ...verdictOn({
        missing: baseOf(row, "residents") === null ? ["no-denominator"] : [],
        remarks: row.borough === CITY_OF_LONDON ? ["city-not-ranked"] : [],
      }),
    })),
};

/** A figure of the area itself: made of no events, without limits. */
export function figure(value: number | null): Omit<Estimate, "state" | "reason" | "notes"> {
  return {
    value,
    low: null,
    high: null,
    count: null,
    base: null,
    referenceCount: null,
    referenceBase: null,
  };
}
