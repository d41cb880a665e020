/** What became of a crime, by the group that police.uk's labels fall into; sentences are told apart only for crimes of before 2019-05. */
export const CRIME_OUTCOMES_BY_GROUP = {
  charged: [
    "awaiting-court",
    "charged",
    "charged-other-case",
    "court-result-unavailable",
    "crown-court",
    "not-guilty",
    "court-case-failed",
    "prison",
    "suspended-sentence",
    "community-sentence",
    "fined",
    "conditional-discharge",
    "absolute-discharge",
    "compensation",
    "deprived-of-property",
    "otherwise-dealt-with",
  ],
  "out of court": ["caution", "drugs-warning", "penalty-notice", "local-resolution"],
  "public interest": ["not-public-interest"],
  "other body": ["other-organisation"],
  evidential: ["unable-to-prosecute"],
  "no suspect": ["no-suspect"],
  open: ["under-investigation"],
  unknown: ["status-unavailable"],
} as const;

/** Every outcome that a crime can be known to have. */
export const CRIME_OUTCOMES: readonly string[] = Object.values(CRIME_OUTCOMES_BY_GROUP).flat();
