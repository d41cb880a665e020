import type { AreaTallies, Estimate, Measure } from "../measure/measure.ts";
import { baseOf } from "../measure/tallies.ts";
import { describeSurveyMeasure, surveyAccount } from "./survey-description.ts";
import { USUAL_DESIGN } from "./survey-design.ts";
import { SURVEY_MEASURES } from "./survey-measures.ts";
import { surveyEstimate } from "./survey-value.ts";

/** The eight survey measures with their arithmetic, in the order of the questions. */
export const surveyEstimators: readonly Measure[] = SURVEY_MEASURES.map((measure) => ({
  ...describeSurveyMeasure(measure),
  ...surveyAccount(measure),
  needs: () => ({
    tallies: {},
    bases: {
      share: { survey: measure.id, of: "share" },
      asked: { survey: measure.id, of: "asked" },
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
