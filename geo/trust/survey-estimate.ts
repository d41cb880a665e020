import type { AreaTallies, Estimate, Measure } from "../measure/measure.ts";
import { baseOf } from "../measure/tallies.ts";
import { surveyDescriptions } from "./survey-description.ts";
import { USUAL_DESIGN } from "./survey-design.ts";
import { surveyEstimate } from "./survey-value.ts";

/** The eight survey measures with their arithmetic, in the order of the questions. */
export const surveyEstimators: readonly Measure[] = surveyDescriptions.map((description) => ({
  ...description,
  needs: () => ({
    tallies: {},
    bases: {
      share: { survey: description.id, of: "share" },
      asked: { survey: description.id, of: "asked" },
    },
  }),
  estimate: (rows) => rows.map(estimateRow),
}));

function estimateRow(row: AreaTallies): Estimate {
  const asked = baseOf(row, "asked");
  const answer = { borough: row.borough, share: baseOf(row, "share"), base: asked ?? 0 };
  const estimate = surveyEstimate(answer, USUAL_DESIGN);
  return asked === null ? { ...estimate, base: null } : estimate;
}
