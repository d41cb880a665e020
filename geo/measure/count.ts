import { CITY_OF_LONDON } from "../domain/area.ts";
import {
  crimeCountAccount,
  crimeCountDescription,
  stopCountAccount,
  stopCountDescription,
} from "./count-description.ts";
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { selectEvents } from "./selection.ts";
import { tallyOf } from "./tallies.ts";
import { verdictOn } from "./verdict.ts";

/** What crime and stop counts have in common. */
const COUNT = {
  needs: (question) => ({
    tallies: { count: selectEvents(question, question.group) },
    bases: {},
  }),
  estimate: (rows) => rows.map(estimateCount),
} satisfies Partial<Measure>;

export const crimeCount: Measure = {
  ...crimeCountDescription,
  ...crimeCountAccount,
  ...COUNT,
};

export const stopCount: Measure = {
  ...stopCountDescription,
  ...stopCountAccount,
  ...COUNT,
};

function estimateCount(row: AreaTallies): Estimate {
  const count = row.months > 0 ? tallyOf(row, "count") : null;
  const limits = count === null ? null : poissonInterval(count);
  return {
    value: count,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    count,
    base: null,
    referenceCount: null,
    referenceBase: null,
    ...verdictOn({
      missing: row.months > 0 ? [] : ["no-data-for-period"],
      remarks: row.borough === CITY_OF_LONDON ? ["city-not-ranked"] : [],
    }),
  };
}
