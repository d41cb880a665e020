/** What a reader asks of a place first: ids of measures, in the order in which a profile has them. */
export const HEADLINES: readonly string[] = [
  "stop-rate",
  "stop-disparity",
  "hit-rate",
  "crime-rate",
  "crime-outcome-rate",
];
