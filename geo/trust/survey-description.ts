import { SURVEY_CAVEATS, type SurveyMeasure } from "./survey-measures.ts";

/** What a reader is told of a survey measure, in the fields that every measure of the atlas has. */
export interface SurveyDescription {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly scale: "share";
  readonly levels: readonly ["borough"];
  readonly definition: string;
  readonly formula: string;
  readonly caveats: readonly string[];
  readonly source: string;
}

/** A survey measure described; it is held by borough and for London, never below. */
export function describeSurveyMeasure(measure: SurveyMeasure): SurveyDescription {
  return {
    id: measure.id,
    label: measure.label,
    unit: "share of respondents",
    scale: "share",
    levels: ["borough"],
    definition: `The share of Londoners asked who ${counted(measure.meaning)} (question ${measure.question}), over the twelve months up to the last quarter that the period completes. Held from the twelve months to ${measure.from}.`,
    formula:
      "Weighted share as published. Limits: Wilson's for a share, with the assumed base divided by the assumed design effect.",
    caveats: SURVEY_CAVEATS,
    source:
      "Public Attitude Survey, Mayor's Office for Policing And Crime, London Datastore (Open Government Licence v3.0).",
  };
}

/** "agrees ..." of one respondent as "agree ..." of several. */
function counted(meaning: string): string {
  return meaning.replace(/^(\w+?)s /, "$1 ");
}
