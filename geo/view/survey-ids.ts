import { SURVEY_MEASURES } from "../trust/survey-measures.ts";

/** The survey's measures by id, trust first. */
export const SURVEY_IDS: readonly [string, ...string[]] = [
  "trust",
  ...SURVEY_MEASURES.map(({ id }) => id).filter((id) => id !== "trust"),
];
