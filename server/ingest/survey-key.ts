import type { SurveyRow } from "../sources/reference-kinds.ts";

/** What a survey value is about: two rows with the same key answer the same question. */
export function surveyKey({ quarterEnd, borough, measure }: SurveyRow): string {
  return `${quarterEnd} ${borough ?? ""} ${measure}`;
}
