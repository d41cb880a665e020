import type { MeasureAccount, MeasureDescription } from "../measure/measure.ts";
import { COMPARE_PARAMETERS } from "../measure/parameters.ts";
import { USUAL_DESIGN } from "./survey-design.ts";
import { SURVEY_CAVEATS, SURVEY_MEASURES, type SurveyMeasure } from "./survey-measures.ts";

/** The eight questions of the survey as measures, in their order. */
export const surveyDescriptions: readonly MeasureDescription[] =
  SURVEY_MEASURES.map(describeSurveyMeasure);

/** A survey measure described; it is held by borough and for London, never below. */
export function describeSurveyMeasure({ id, label }: SurveyMeasure): MeasureDescription {
  return {
    id,
    label,
    unit: "share of respondents",
    kind: "survey",
    scale: "share",
    setAgainst: "respondents",
    designEffect: USUAL_DESIGN.designEffect,
    levels: ["borough"],
    parameters: COMPARE_PARAMETERS,
    keepsPartialMonths: false,
    londonIncludesCity: false,
  };
}

/** The account given of a survey measure. */
export function surveyAccount(measure: SurveyMeasure): MeasureAccount {
  return {
    definition: `The share of Londoners asked who ${wordRespondents(measure)} (question ${measure.question}), over the twelve months up to the last quarter that the period completes. Held from the twelve months to ${measure.from}.`,
    formula:
      "Weighted share as published. Limits: Wilson's for a share, with the assumed base divided by the assumed design effect.",
    caveats: SURVEY_CAVEATS,
    source:
      "Public Attitude Survey, Mayor's Office for Policing And Crime, London Datastore (Open Government Licence v3.0).",
  };
}

/** What those who count towards the share have said, as of several: `agree that ...`. */
export function wordRespondents({ meaning }: SurveyMeasure): string {
  return meaning.replace(/^(\w+?)s /, "$1 ");
}
