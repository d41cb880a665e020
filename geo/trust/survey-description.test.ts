import { expect, test } from "vitest";
import { describeSurveyMeasure, surveyAccount } from "./survey-description.ts";
import { SURVEY_MEASURES } from "./survey-measures.ts";

test.each(SURVEY_MEASURES)(
  "$id is defined, by borough only, with its question and its assumptions",
  (measure) => {
    const { definition, caveats } = surveyAccount(measure);
    const { levels } = describeSurveyMeasure(measure);
    expect(definition).toMatch(
      /^The share of Londoners asked who (agree|say|feel|know) .*\(question N?Q\d+[A-Z]*\)/,
    );
    expect(levels).toEqual(["borough"]);
    expect(caveats.join(" ")).toMatch(/400 people.*design effect/);
  },
);
