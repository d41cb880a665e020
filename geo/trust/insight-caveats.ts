/** Beside every insight. */
export const INSIGHT_CAVEATS = [
  "It was found by scanning many areas and measures; the rate of false findings among all that were called one is held at 5 %.",
  "An association in published figures, not a cause. It says nothing of any one person.",
] as const;

export const SURVEY_INSIGHT_CAVEAT =
  "The limits rest on an assumed number of people asked and an assumed design effect, as the survey's files give neither.";

export const ETHNICITY_INSIGHT_CAVEAT =
  "Ratios between groups measure disparity, not discrimination, and residents are not the people who were there to be searched. Before anything is decided, consider its effect on each group (equality impact).";

export const RECORDED_INSIGHT_CAVEAT =
  "Recorded crime depends on what is reported and how it is recorded.";
